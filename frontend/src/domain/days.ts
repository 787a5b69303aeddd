export interface ChangesOfDay<Change> {
  /** The instant of the newest change of that day. */
  readonly day: string
  readonly changes: readonly Change[]
}

/** Changes, newest first, by the calendar days of this computer's clock. */
export function daysOf<Change extends { readonly at: string }>(
  changes: readonly Change[],
): readonly ChangesOfDay<Change>[] {
  const days: { day: string; changes: Change[] }[] = []
  for (const change of changes) {
    const last = days.at(-1)
    if (last && sameDay(last.day, change.at)) last.changes.push(change)
    else days.push({ day: change.at, changes: [change] })
  }
  return days
}

function sameDay(a: string, b: string): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString()
}
