import { type AttributeType, isComplete, type Operator, operatorsOf, shapeOf } from './attribute'
import { type Argument, type Rule, rule } from './filter'
import type { AttributeId } from './ids'

/** One condition on an attribute. Values are in their canonical text; a condition without them asks nothing yet. */
export interface Condition {
  readonly attribute: AttributeId
  readonly operator: Operator
  readonly values: readonly string[]
}

/** What the filter language needs to know of an attribute: it is named there, not numbered. */
export interface Definition {
  readonly id: AttributeId
  readonly name: string
  readonly type: AttributeType
}

const prefix = 'attribute:'

export function newCondition(definition: Definition): Condition {
  const [operator = 'not_empty'] = operatorsOf(definition.type)
  return { attribute: definition.id, operator, values: [] }
}

/** The condition with another operator; its values stay when the new operator can use them. */
export function withOperator(condition: Condition, operator: Operator): Condition {
  const from = shapeOf(condition.operator)
  const to = shapeOf(operator)
  if (from === to) return { ...condition, operator }
  const convertible =
    (from === 'one' || from === 'many' || from === 'words') && (to === 'one' || to === 'many' || to === 'words')
  if (!convertible) return { ...condition, operator, values: [] }
  return { ...condition, operator, values: to === 'many' ? condition.values : condition.values.slice(0, 1) }
}

/** The rule that says the same; null when it asks nothing yet or its attribute is gone. */
export function conditionRule(condition: Condition, definition: Definition | undefined): Rule | null {
  if (!definition || !isComplete(condition.operator, condition.values)) return null
  const field = prefix + definition.name
  if (condition.operator === 'yes' || condition.operator === 'no')
    return rule(field, 'is', condition.operator === 'yes')
  const values = condition.values.filter((value) => value !== '')
  return rule(field, condition.operator, ...toArguments(condition.operator, values))
}

/** The condition that a rule says; null when it is not about one of these attributes. */
export function readCondition(of: Rule, definitions: readonly Definition[]): Condition | null {
  if (!of.field.startsWith(prefix)) return null
  const name = of.field.slice(prefix.length)
  const definition = definitions.find((candidate) => candidate.name === name)
  if (!definition) return null
  if (definition.type === 'boolean' && of.op === 'is') {
    return { attribute: definition.id, operator: of.args[0] === true ? 'yes' : 'no', values: [] }
  }
  const operator = operatorsOf(definition.type).find((candidate) => candidate === of.op)
  return operator ? { attribute: definition.id, operator, values: of.args.map(String) } : null
}

function toArguments(operator: Operator, values: readonly string[]): readonly Argument[] {
  switch (shapeOf(operator)) {
    case 'days':
    case 'month':
      return values.map(Number)
    case 'span':
      return [Number(values[0]), values[1] ?? 'days']
    default:
      return values
  }
}
