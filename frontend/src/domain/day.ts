/** A calendar date without a zone, as YYYY-MM-DD; "" = none. */
export type Day = string

/** The day of an instant on this computer's clock. */
export function dayOf(at: Date): Day {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** Today on this computer's clock. */
export function today(): Day {
  return dayOf(new Date())
}

/** The last moment before an instant, where a time ends: of a midnight it is of the day before. */
export function momentBefore(instant: string): string {
  return new Date(Date.parse(instant) - 1).toISOString()
}
