import type { Operator, SpanUnit } from '../../../domain/attribute.ts'
import type { TagMode } from '../../../domain/panel.ts'
import type { CalendarUnit, PeriodField } from '../../../domain/period.ts'
import { m } from '../../../i18n/index.ts'

/** What the screen calls the words of the filter language. */

const operators: Record<Operator, () => string> = {
  is: m.contacts_op_is,
  is_not: m.contacts_op_is_not,
  any_of: m.contacts_op_any_of,
  none_of: m.contacts_op_none_of,
  contains: m.contacts_op_contains,
  not_contains: m.contacts_op_not_contains,
  starts_with: m.contacts_op_starts_with,
  ends_with: m.contacts_op_ends_with,
  eq: m.contacts_op_eq,
  ne: m.contacts_op_ne,
  lt: m.contacts_op_lt,
  le: m.contacts_op_le,
  gt: m.contacts_op_gt,
  ge: m.contacts_op_ge,
  between: m.contacts_op_between,
  yes: m.contacts_op_yes,
  no: m.contacts_op_no,
  on: m.contacts_op_on,
  before: m.contacts_op_before,
  after: m.contacts_op_after,
  in_last: m.contacts_op_in_last,
  in_next: m.contacts_op_in_next,
  this: m.contacts_op_this,
  birthday_in_next: m.contacts_op_birthday_in_next,
  birthday_month: m.contacts_op_birthday_month,
  has_key: m.contacts_op_has_key,
  key_is: m.contacts_op_key_is,
  key_contains: m.contacts_op_key_contains,
  text_contains: m.contacts_op_text_contains,
  empty: m.contacts_op_empty,
  not_empty: m.contacts_op_not_empty,
}

export function operatorWord(operator: Operator): string {
  return operators[operator]()
}

const tagModes: Record<TagMode, { short: () => string; long: () => string }> = {
  any_of: { short: m.contacts_mode_any_of, long: m.contacts_tags_any_of },
  all_of: { short: m.contacts_mode_all_of, long: m.contacts_tags_all_of },
  none_of: { short: m.contacts_mode_none_of, long: m.contacts_tags_none_of },
  had: { short: m.contacts_mode_had, long: m.contacts_tags_had },
}

/** "any of", and "Tags any of". */
export function tagModeWords(mode: TagMode): { short: string; long: string } {
  const { short, long } = tagModes[mode]
  return { short: short(), long: long() }
}

const fields: Record<PeriodField, () => string> = {
  first_seen: m.contacts_column_first_seen,
  last_seen: m.contacts_column_last_seen,
  created_at: m.contacts_column_created_at,
}

export function periodFieldWord(field: PeriodField): string {
  return fields[field]()
}

const spans: Record<SpanUnit, (count: number) => string> = {
  days: (count) => m.contacts_days({ count }),
  weeks: (count) => m.contacts_weeks({ count }),
  months: (count) => m.contacts_months({ count }),
}

/** "3 weeks" */
export function spanWords(count: number, unit: SpanUnit): string {
  return spans[unit](count)
}

const spanUnits: Record<SpanUnit, () => string> = {
  days: m.contacts_unit_days,
  weeks: m.contacts_unit_weeks,
  months: m.contacts_unit_months,
}

export function spanUnitWord(unit: SpanUnit): string {
  return spanUnits[unit]()
}

const calendarUnits: Record<CalendarUnit, { alone: () => string; withThis: () => string }> = {
  day: { alone: m.contacts_this_day, withThis: m.contacts_period_this_day },
  week: { alone: m.contacts_this_week, withThis: m.contacts_period_this_week },
  month: { alone: m.contacts_this_month, withThis: m.contacts_period_this_month },
  year: { alone: m.contacts_this_year, withThis: m.contacts_period_this_year },
}

/** "month", and "this month". */
export function calendarUnitWords(unit: CalendarUnit): { alone: string; withThis: string } {
  const { alone, withThis } = calendarUnits[unit]
  return { alone: alone(), withThis: withThis() }
}

/** The name of a month, 1–12, in the reader's language; "this" is the current one. */
export function monthWord(month: string, locale: string): string {
  if (month === 'this') return m.contacts_this_month_word()
  const names = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  return names.format(Date.UTC(2000, Number(month) - 1, 1))
}
