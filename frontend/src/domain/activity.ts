import type { Day } from './day.ts'
import { anyTime, type Period } from './period.ts'

export const changeGroups = ['contacts', 'tags', 'attributes', 'consent', 'imports', 'lists', 'undo'] as const
/** A family of changes, as one tells them apart. */
export type ChangeGroup = (typeof changeGroups)[number]

/** Which changes the activity shows; "" asks nothing. */
export interface ActivityFilter {
  readonly search: string
  readonly group: ChangeGroup | ''
  readonly period: Period
  /** Name of a source. */
  readonly source: string
  readonly actor: string
}

export const everyChange: ActivityFilter = { search: '', group: '', period: anyTime, source: '', actor: '' }

/** Whether anything is asked. */
export function asksSomething({ search, group, period, source, actor }: ActivityFilter): boolean {
  return search.trim() !== '' || group !== '' || source !== '' || actor !== '' || period.kind !== 'any'
}

/** The days of a period on this computer's calendar, both included; "" is open. */
export function daysOfPeriod(period: Period, now: Date): { readonly from: Day; readonly to: Day } {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()]
  switch (period.kind) {
    case 'last':
      return { from: dayOf(new Date(year, month, day - period.days + 1)), to: '' }
    case 'this':
      return { from: dayOf(beginning(period.unit, year, month, day, now.getDay())), to: '' }
    case 'after':
      return { from: period.day, to: '' }
    case 'before':
      return { from: '', to: period.day }
    case 'between':
      return ordered(period.from, period.to)
    case 'any':
      return { from: '', to: '' }
  }
}

function ordered(from: Day, to: Day): { from: Day; to: Day } {
  return from !== '' && to !== '' && to < from ? { from: to, to: from } : { from, to }
}

/** Weeks begin on Monday. */
function beginning(
  unit: 'day' | 'week' | 'month' | 'year',
  year: number,
  month: number,
  day: number,
  weekday: number,
): Date {
  switch (unit) {
    case 'day':
      return new Date(year, month, day)
    case 'week':
      return new Date(year, month, day - ((weekday + 6) % 7))
    case 'month':
      return new Date(year, month, 1)
    case 'year':
      return new Date(year, 0, 1)
  }
}

function dayOf(at: Date): Day {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}
