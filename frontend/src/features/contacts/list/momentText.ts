import type { Format } from '../../../domain/format.ts'
import { type Moment, momentOf } from '../../../domain/moment.ts'
import { m } from '../../../i18n/index.ts'

/** "12 min ago" under a week, otherwise the date. */
export function momentText(instant: string, now: Date, format: Format): string {
  const moment = momentOf(instant, now)
  return moment.kind === 'date' ? format.date(instant) : distance(moment)
}

type Distance = Exclude<Moment, { kind: 'date' }>

/** Choosing a plural form is slow, and while a million rows go by the same hundred distances are told. */
const told = new Map<string, string>()

function distance(moment: Distance): string {
  const key = 'count' in moment ? `${moment.kind} ${moment.count}` : moment.kind
  const known = told.get(key)
  if (known !== undefined) return known
  const text = distanceText(moment)
  told.set(key, text)
  return text
}

function distanceText(moment: Distance): string {
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
  }
}
