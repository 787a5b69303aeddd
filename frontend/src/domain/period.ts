import { type Day, monthOf, yearOf } from './day'
import { type Argument, type Rule, rule } from './filter'

/** When something happened, as the panel's date lists offer it. */
export type Period =
  | { readonly kind: 'any' }
  | { readonly kind: 'today' }
  | { readonly kind: 'last'; readonly days: number }
  | { readonly kind: 'this_month' }
  | { readonly kind: 'this_year' }
  | { readonly kind: 'before'; readonly day: Day }
  | { readonly kind: 'after'; readonly day: Day }
  | { readonly kind: 'between'; readonly from: Day; readonly to: Day }

export type PeriodField = 'first_seen' | 'last_seen' | 'created_at'

export const periodFields = ['first_seen', 'last_seen', 'created_at'] as const satisfies readonly PeriodField[]

export const anyTime: Period = { kind: 'any' }

/** The rule that says the same; null for any time and for a date that was not chosen yet. */
export function periodRule(field: PeriodField, period: Period, today: Day): Rule | null {
  switch (period.kind) {
    case 'any':
      return null
    case 'today':
      return rule(field, 'on', today)
    case 'last':
      return rule(field, 'in_last', period.days, 'days')
    case 'this_month':
      return rule(field, 'between', ...monthOf(today))
    case 'this_year':
      return rule(field, 'between', ...yearOf(today))
    case 'between':
      return period.from && period.to ? rule(field, 'between', ...inOrder(period.from, period.to)) : null
    default:
      return period.day ? rule(field, period.kind, period.day) : null
  }
}

/** The period that a rule says; null when the panel has no such entry. */
export function readPeriod(of: Rule, today: Day): Period | null {
  const [first, second] = of.args
  switch (of.op) {
    case 'on':
      return first === today ? { kind: 'today' } : null
    case 'in_last':
      return typeof first === 'number' && second === 'days' ? { kind: 'last', days: first } : null
    case 'between':
      return isDay(first) && isDay(second) ? readRange(first, second, today) : null
    case 'before':
    case 'after':
      return isDay(first) ? { kind: of.op, day: first } : null
    default:
      return null
  }
}

function readRange(from: Day, to: Day, today: Day): Period {
  if (same([from, to], monthOf(today))) return { kind: 'this_month' }
  if (same([from, to], yearOf(today))) return { kind: 'this_year' }
  return { kind: 'between', from, to }
}

function same(a: readonly [Day, Day], b: readonly [Day, Day]): boolean {
  return a[0] === b[0] && a[1] === b[1]
}

function inOrder(a: Day, b: Day): readonly [Day, Day] {
  return a <= b ? [a, b] : [b, a]
}

function isDay(value: Argument | undefined): value is Day {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
}
