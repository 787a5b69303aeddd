import { type Day, dayOf } from './day.ts'
import { type Argument, type Rule, rule } from './filter.ts'

/** When something happened, as the panel's date lists offer it. */
export type Period =
  | { readonly kind: 'any' }
  | { readonly kind: 'this'; readonly unit: CalendarUnit }
  | { readonly kind: 'last'; readonly days: number }
  | { readonly kind: 'before' | 'after'; readonly day: Day }
  | { readonly kind: 'between'; readonly from: Day; readonly to: Day }

const units = ['day', 'week', 'month', 'year'] as const
export type CalendarUnit = (typeof units)[number]

export type PeriodField = 'first_seen' | 'last_seen' | 'created_at'

export const periodFields = ['first_seen', 'last_seen', 'created_at'] as const satisfies readonly PeriodField[]

export const anyTime: Period = { kind: 'any' }

/** True when the period asks something: it is not any time, and its dates were chosen. */
export function isAsked(period: Period): boolean {
  switch (period.kind) {
    case 'any':
      return false
    case 'between':
      return period.from !== '' && period.to !== ''
    case 'before':
    case 'after':
      return period.day !== ''
    default:
      return true
  }
}

/**
 * The rule that says the same; null when the period asks nothing.
 *
 * @param verb stands before the operator where a field knows several times: "added"
 */
export function periodRule(field: PeriodField | 'tags', period: Period, verb = ''): Rule | null {
  const way = (name: string) => (verb === '' ? name : `${verb}_${name}`)
  if (!isAsked(period)) return null
  switch (period.kind) {
    case 'any':
      return null
    case 'this':
      return rule(field, way('this'), period.unit)
    case 'last':
      return rule(field, way('in_last'), period.days, 'days')
    case 'between':
      return rule(field, way('between'), ...[period.from, period.to].sort())
    default:
      return rule(field, way(period.kind), period.day)
  }
}

/** The period that a rule says, its operator behind the verb; null when the panel has no such entry. */
export function readPeriod(of: Rule, verb = ''): Period | null {
  const [first, second] = of.args
  const op = verb === '' ? of.op : of.op.startsWith(`${verb}_`) ? of.op.slice(verb.length + 1) : ''
  switch (op) {
    case 'this': {
      const unit = units.find((candidate) => candidate === first)
      return unit ? { kind: 'this', unit } : null
    }
    case 'in_last':
      return typeof first === 'number' && second === 'days' ? { kind: 'last', days: first } : null
    case 'between':
      return isDay(first) && isDay(second) ? { kind: 'between', from: first, to: second } : null
    case 'before':
    case 'after':
      return isDay(first) ? { kind: op, day: first } : null
    default:
      return null
  }
}

function isDay(value: Argument | undefined): value is Day {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
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
      return { from: beside(period.day, 1), to: '' }
    case 'before':
      return { from: '', to: beside(period.day, -1) }
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
function beginning(unit: CalendarUnit, year: number, month: number, day: number, weekday: number): Date {
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

/** The day that is some days later; "" stays open. */
function beside(day: Day, days: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return day === '' ? '' : dayOf(new Date(year, month - 1, date + days))
}
