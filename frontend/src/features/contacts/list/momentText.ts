import type { Format } from '../../../domain/format.ts'
import { momentOf } from '../../../domain/moment.ts'
import { m } from '../../../i18n/index.ts'

/** "12 min ago" under a week, otherwise the date. */
export function momentText(instant: string, now: Date, format: Format): string {
  const moment = momentOf(instant, now)
  switch (moment.kind) {
    case 'unknown':
      return m.app_unknown()
    case 'now':
      return m.app_moment_now()
    case 'minutes':
      return m.app_moment_minutes({ count: moment.count })
    case 'hours':
      return m.app_moment_hours({ count: moment.count })
    case 'yesterday':
      return m.app_moment_yesterday()
    case 'days':
      return m.app_moment_days({ count: moment.count })
    case 'date':
      return format.date(instant)
  }
}
