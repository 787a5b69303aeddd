import { type AttributeType, isComplete, isOperator, type Operator, operatorsOf, shapeOf } from './attribute.ts'
import { type Argument, type Rule, rule } from './filter.ts'
import type { AttributeId } from './ids.ts'

/** One condition on an attribute. Values are in their canonical text; without them it asks nothing yet. */
export interface Condition {
  readonly attribute: AttributeId
  readonly operator: Operator
  readonly values: readonly string[]
}

/** Attributes are asked about by number, so that a new name changes no question. */
const numbered = /^attribute:#(\d+)$/

export function attributeField(attribute: AttributeId): string {
  return `attribute:#${attribute}`
}

/** The attribute that a field of the filter language names by number; null for any other field. */
export function attributeOf(field: string): AttributeId | null {
  const digits = numbered.exec(field)?.[1]
  return digits === undefined ? null : (Number(digits) as AttributeId)
}

export function newCondition(attribute: AttributeId, type: AttributeType): Condition {
  const [operator = 'not_empty'] = operatorsOf(type)
  return { attribute, operator, values: [] }
}

/** The condition with another operator; its values stay when the new operator can use them. */
export function withOperator(condition: Condition, operator: Operator): Condition {
  const [from, to] = [shapeOf(condition.operator), shapeOf(operator)]
  if (from === to) return { ...condition, operator }
  const single = ['one', 'many', 'words']
  if (!single.includes(from) || !single.includes(to)) return { ...condition, operator, values: [] }
  return { ...condition, operator, values: to === 'many' ? condition.values : condition.values.slice(0, 1) }
}

/** The rule that says the same; null when the condition asks nothing yet. */
export function conditionRule({ attribute, operator, values }: Condition): Rule | null {
  if (!isComplete(operator, values)) return null
  const field = attributeField(attribute)
  if (operator === 'yes' || operator === 'no') return rule(field, 'is', operator === 'yes')
  const given = values.filter((value) => value !== '')
  return rule(field, operator, ...toArguments(operator, given))
}

/** The condition that a rule says; null when it is not about an attribute by number. */
export function readCondition(of: Rule): Condition | null {
  const attribute = attributeOf(of.field)
  if (attribute === null) return null
  const [first] = of.args
  if (of.op === 'is' && typeof first === 'boolean') return { attribute, operator: first ? 'yes' : 'no', values: [] }
  return isOperator(of.op) ? { attribute, operator: of.op, values: of.args.map(String) } : null
}

function toArguments(operator: Operator, values: readonly string[]): readonly Argument[] {
  switch (shapeOf(operator)) {
    case 'days':
      return values.map(Number)
    case 'month':
      return values.map((value) => (value === 'this' ? value : Number(value)))
    case 'span':
      return [Number(values[0]), values[1] ?? 'days']
    case 'range':
      return [...values].sort(byValue)
    default:
      return values
  }
}

/** Numbers by size, dates and times by their text, which is in order. */
function byValue(a: string, b: string): number {
  const difference = Number(a) - Number(b)
  if (!Number.isNaN(difference)) return difference
  return a < b ? -1 : 1
}

/** The condition that finds the contacts with the same value; null where no operator asks that. */
export function conditionFor(attribute: AttributeId, type: AttributeType, value: string | undefined): Condition | null {
  if (value === undefined) return { attribute, operator: 'empty', values: [] }
  if (type === 'boolean') return { attribute, operator: value === 'true' ? 'yes' : 'no', values: [] }
  const operator = operatorsOf(type)[0]
  return type === 'json' || !operator
    ? null
    : { attribute, operator, values: [type === 'datetime' ? value.slice(0, 10) : value] }
}
