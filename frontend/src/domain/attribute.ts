/** The seven types of an attribute, and what can be asked of a value of each. */
export type AttributeType = 'text' | 'number' | 'boolean' | 'date' | 'time' | 'datetime' | 'json'

export const attributeTypes = [
  'text',
  'number',
  'boolean',
  'date',
  'time',
  'datetime',
  'json',
] as const satisfies readonly AttributeType[]

/** How many values an operator asks for, and of what kind. */
export type OperatorShape =
  | 'none'
  | 'one' // of the attribute's own type
  | 'many' // of the attribute's own type
  | 'range' // two of the attribute's own type
  | 'span' // a whole number and a unit of time
  | 'days' // a whole number of days
  | 'month' // 1–12, or "this"
  | 'calendar' // day, week, month or year: the one that today is in
  | 'key' // a path into JSON
  | 'pair' // a path into JSON, and the text found there
  | 'words' // text, whatever the type

const shapes = {
  is: 'one',
  is_not: 'one',
  any_of: 'many',
  none_of: 'many',
  contains: 'words',
  not_contains: 'words',
  starts_with: 'words',
  ends_with: 'words',
  eq: 'one',
  ne: 'one',
  lt: 'one',
  le: 'one',
  gt: 'one',
  ge: 'one',
  between: 'range',
  yes: 'none',
  no: 'none',
  on: 'one',
  before: 'one',
  after: 'one',
  in_last: 'span',
  in_next: 'span',
  this: 'calendar',
  birthday_in_next: 'days',
  birthday_month: 'month',
  has_key: 'key',
  key_is: 'pair',
  key_contains: 'pair',
  text_contains: 'words',
  empty: 'none',
  not_empty: 'none',
} as const satisfies Record<string, OperatorShape>

/** `yes` and `no` are the screen's names for `is true` and `is false`; the others are those of the filter language. */
export type Operator = keyof typeof shapes

const presence = ['empty', 'not_empty'] as const
const calendar = ['on', 'before', 'after', 'between', 'in_last', 'in_next', 'this'] as const

const operators: Record<AttributeType, readonly Operator[]> = {
  text: ['is', 'is_not', 'any_of', 'none_of', 'contains', 'not_contains', 'starts_with', 'ends_with', ...presence],
  number: ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'between', ...presence],
  boolean: ['yes', 'no', ...presence],
  date: [...calendar, 'birthday_in_next', 'birthday_month', ...presence],
  time: ['is', 'before', 'after', 'between', ...presence],
  datetime: [...calendar, ...presence],
  json: ['has_key', 'key_is', 'key_contains', 'text_contains', ...presence],
}

/** The operators of a type, in the order in which they are offered. */
export function operatorsOf(type: AttributeType): readonly Operator[] {
  return operators[type]
}

export function isOperator(name: string): name is Operator {
  return Object.hasOwn(shapes, name)
}

export function shapeOf(operator: Operator): OperatorShape {
  return shapes[operator]
}

/** True for an operator that also finds the contacts that have no value at all. */
export function includesMissing(operator: Operator): boolean {
  return operator === 'is_not' || operator === 'none_of' || operator === 'not_contains' || operator === 'ne'
}

export const calendarUnits = ['week', 'month', 'year'] as const

export const spanUnits = ['days', 'weeks', 'months'] as const
export type SpanUnit = (typeof spanUnits)[number]

/** True when the operator has every value that it asks for. */
export function isComplete(operator: Operator, values: readonly string[]): boolean {
  const given = values.filter((value) => value !== '').length
  switch (shapeOf(operator)) {
    case 'none':
      return true
    case 'range':
    case 'span':
    case 'pair':
      return given === 2
    default:
      return given > 0
  }
}
