/** A calendar date without a zone, as YYYY-MM-DD. */
export type Day = string

/** The date on the wall at the moment `now`, where the computer stands. */
export function dayOf(now: Date): Day {
  return `${pad(now.getFullYear(), 4)}-${pad(now.getMonth() + 1, 2)}-${pad(now.getDate(), 2)}`
}

export function monthOf(day: Day): readonly [from: Day, to: Day] {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return [`${day.slice(0, 7)}-01`, `${day.slice(0, 7)}-${pad(last, 2)}`]
}

export function yearOf(day: Day): readonly [from: Day, to: Day] {
  return [`${day.slice(0, 4)}-01-01`, `${day.slice(0, 4)}-12-31`]
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
