/** How long ago something was, in the steps in which it is told. Words and dates are the screen's business. */
export type Moment =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'now' }
  | { readonly kind: 'minutes'; readonly count: number }
  | { readonly kind: 'hours'; readonly count: number }
  | { readonly kind: 'yesterday' }
  | { readonly kind: 'days'; readonly count: number }
  | { readonly kind: 'date'; readonly at: Date }

const minute = 60_000
const hour = 60 * minute

/**
 * Under a week the distance is told, longer ago the date. "Yesterday" and "2 days ago" go by the calendar, because
 * that is how people count; 20 hours ago across midnight is yesterday.
 *
 * @param instant RFC 3339, "" = unknown
 */
export function momentOf(instant: string, now: Date): Moment {
  if (instant === '') return { kind: 'unknown' }
  const at = new Date(instant)
  const elapsed = now.getTime() - at.getTime()
  if (elapsed < -minute) return { kind: 'date', at }
  if (elapsed < minute) return { kind: 'now' }
  if (elapsed < hour) return { kind: 'minutes', count: Math.floor(elapsed / minute) }
  const days = daysBetween(at, now)
  if (days === 0) return { kind: 'hours', count: Math.floor(elapsed / hour) }
  if (days === 1) return { kind: 'yesterday' }
  return days < 7 ? { kind: 'days', count: days } : { kind: 'date', at }
}

/** Midnights between two moments, on this computer's clock. */
export function daysBetween(from: Date, to: Date): number {
  const midnight = (at: Date) => Date.UTC(at.getFullYear(), at.getMonth(), at.getDate())
  return Math.round((midnight(to) - midnight(from)) / (24 * hour))
}
