import { type AttributeType, isOperator, type OperatorShape, operatorsOf, shapeOf } from './attribute.ts'
import { type Argument, type Rule, rule } from './filter.ts'

/** What a rule of the filter language can be about: the attributes by their type, everything else by its name. */
export type FieldKind = AttributeType | PlainKind

export const plainKinds = [
  'name',
  'phone',
  'search',
  'tags',
  'consent',
  'instant',
  'source',
  'segment',
  'change',
] as const
export type PlainKind = (typeof plainKinds)[number]

/** The fields that are no attributes, in the order in which they are offered. */
export const plainFields = {
  name: 'name',
  phone: 'phone',
  search: 'search',
  tags: 'tags',
  consent: 'consent',
  first_seen: 'instant',
  last_seen: 'instant',
  created_at: 'instant',
  source: 'source',
  segment: 'segment',
  change: 'change',
} as const satisfies Record<string, PlainKind>
export type PlainField = keyof typeof plainFields

export function isPlainField(name: string): name is PlainField {
  return Object.hasOwn(plainFields, name)
}

/** What an operator asks for: as of attributes, or some of a list that the program knows. */
export type Shape =
  | OperatorShape
  | 'text'
  | 'texts'
  | 'tags'
  | 'sources'
  | 'states'
  | 'countries'
  | 'segments'
  | 'whole'

const calendar = {
  before: 'one',
  after: 'one',
  between: 'range',
  in_last: 'span',
  this: 'calendar',
} as const satisfies Record<string, Shape>

const presence = { empty: 'none', not_empty: 'none' } as const

const operators: Record<PlainKind, Readonly<Record<string, Shape>>> = {
  name: {
    is: 'text',
    is_not: 'text',
    any_of: 'texts',
    none_of: 'texts',
    contains: 'text',
    not_contains: 'text',
    starts_with: 'text',
    ends_with: 'text',
    ...presence,
  },
  phone: { contains: 'text', starts_with: 'text', is: 'text', country: 'countries', ...presence },
  search: { matches: 'text' },
  tags: {
    any_of: 'tags',
    all_of: 'tags',
    none_of: 'tags',
    had: 'tags',
    ...presence,
    source: 'sources',
    ...during('added'),
  },
  consent: { any_of: 'states', ...during('changed'), changed_by: 'sources' },
  instant: { on: 'one', ...calendar, in_next: 'span', ...presence },
  source: { any_of: 'sources' },
  segment: { in: 'segments', not_in: 'segments' },
  change: { is: 'whole' },
}

/** "added_before", "added_in_last" and so on. */
function during(verb: string): Readonly<Record<string, Shape>> {
  return Object.fromEntries(Object.entries(calendar).map(([way, shape]) => [`${verb}_${way}`, shape]))
}

/** A rule while it is written: all its values are text. Without enough of them it asks nothing yet. */
export interface Question {
  readonly field: string
  readonly op: string
  readonly values: readonly string[]
}

/** The operators of a kind of field, in the order in which they are offered. */
export function operatorsFor(kind: FieldKind): readonly string[] {
  return isPlainKind(kind) ? Object.keys(operators[kind]) : operatorsOf(kind)
}

/** What an operator of a kind of field asks for; null where the kind has no such operator. */
export function shapeFor(kind: FieldKind, op: string): Shape | null {
  if (isPlainKind(kind)) return operators[kind][op] ?? null
  return isOperator(op) && operatorsOf(kind).includes(op) ? shapeOf(op) : null
}

export function newQuestion(field: string, kind: FieldKind): Question {
  return { field, op: operatorsFor(kind)[0] ?? '', values: [] }
}

/** The question with another operator; its values stay when that one asks for the same. */
export function withOperatorFor(kind: FieldKind, question: Question, op: string): Question {
  const [from, to] = [shapeFor(kind, question.op), shapeFor(kind, op)]
  const keeps = from === to || (isTextual(from) && isTextual(to))
  return { ...question, op, values: keeps ? question.values : [] }
}

/** Whether everything that the operator asks for is there. */
export function isCompleteFor(kind: FieldKind, { op, values }: Question): boolean {
  const shape = shapeFor(kind, op)
  if (shape === null) return false
  if (shape === 'none') return true
  const given = values.filter((value) => value.trim() !== '')
  if (shape === 'range' || shape === 'span' || shape === 'pair') return given.length === 2
  return given.length > 0
}

/** The rule that says the same; null when the question asks nothing yet. */
export function questionRule(kind: FieldKind, question: Question): Rule | null {
  if (!isCompleteFor(kind, question)) return null
  const { field, op, values } = question
  if (kind === 'boolean' && (op === 'yes' || op === 'no')) return rule(field, 'is', op === 'yes')
  const given = values.filter((value) => value.trim() !== '')
  return rule(field, op, ...argumentsOf(shapeFor(kind, op), given))
}

/** The question that a rule asks; null where it cannot be written as one without changing it. */
export function readQuestion(kind: FieldKind, of: Rule): Question | null {
  const [first] = of.args
  const op = kind === 'boolean' && of.op === 'is' ? (first === true ? 'yes' : 'no') : of.op
  const question = { field: of.field, op, values: op === of.op ? of.args.map(String) : [] }
  if (question.values.length > mostValues(shapeFor(kind, op))) return null
  const again = questionRule(kind, question)
  return JSON.stringify(again) === JSON.stringify(rule(of.field, of.op, ...of.args)) ? question : null
}

function argumentsOf(shape: Shape | null, values: readonly string[]): readonly Argument[] {
  switch (shape) {
    case 'tags':
    case 'segments':
    case 'whole':
    case 'days':
      return values.map(Number)
    case 'month':
      return values.map((value) => (value === 'this' ? value : Number(value)))
    case 'span':
      return [Number(values[0]), values[1] ?? 'days']
    default:
      return values
  }
}

/** How many values the editor of a shape shows. */
function mostValues(shape: Shape | null): number {
  const single: readonly (Shape | null)[] = ['one', 'text', 'words', 'whole', 'days', 'calendar', 'month', 'key']
  return single.includes(shape) ? 1 : Number.POSITIVE_INFINITY
}

function isPlainKind(kind: FieldKind): kind is PlainKind {
  return plainKinds.some((plain) => plain === kind)
}

function isTextual(shape: Shape | null): boolean {
  return shape !== null && ['one', 'many', 'words', 'text', 'texts'].includes(shape)
}
