import type { Format } from '../../domain/format.ts'
import { daysBetween } from '../../domain/moment.ts'
import { m } from '../../i18n/index.ts'

/** When something was, with its time: "Today, 11:20", "Yesterday, 18:44", "14 Mar 2025, 09:02". */
export function whenText(instant: string, now: Date, format: Format): string {
  switch (daysBetween(new Date(instant), now)) {
    case 0:
      return m.app_today_at({ time: format.clock(instant) })
    case 1:
      return m.app_yesterday_at({ time: format.clock(instant) })
    default:
      return format.moment(instant)
  }
}
