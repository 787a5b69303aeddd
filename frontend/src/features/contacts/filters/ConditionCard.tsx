import { ChevronDown, X } from 'lucide-react'
import type { Definition } from '../../../api/types.ts'
import { includesMissing, type Operator, operatorsOf } from '../../../domain/attribute.ts'
import { type Condition, withOperator } from '../../../domain/condition.ts'
import { m } from '../../../i18n/index.ts'
import { typeName } from '../../../i18n/typeName.ts'
import { IconButton, LinkButton, Menu } from '../../../ui/index.ts'
import { ConditionValues } from './ConditionValues.tsx'
import styles from './filters.module.css'
import { operatorWord } from './words.ts'

export interface ConditionCardProps {
  readonly condition: Condition
  readonly definition: Definition
  readonly onChange: (condition: Condition) => void
  readonly onRemove: () => void
}

/** "City is not [Abuja]" */
export function ConditionCard({ condition, definition, onChange, onRemove }: ConditionCardProps) {
  const { name } = definition
  const problem = problemOf(condition, definition)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid in every engine
    <div className={styles.card} role="group" aria-label={name}>
      <div className={styles.cardLine}>
        <bdi className={styles.cardName}>{name}</bdi>
        <OperatorMenu
          operators={operatorsOf(definition.type)}
          value={condition.operator}
          onChange={(operator) => onChange(withOperator(condition, operator))}
        />
        <span className={styles.grow} />
        <IconButton icon={X} size="small" label={m.contacts_remove_attribute_condition({ name })} onPress={onRemove} />
      </div>
      <ConditionValues
        condition={condition}
        definition={definition}
        onChange={(values) => onChange({ ...condition, values })}
      />
      {problem !== undefined && (
        <small className={styles.problem} role="alert">
          {problem}
        </small>
      )}
      {includesMissing(condition.operator) && condition.values.length > 0 && (
        <small className={styles.hint}>{m.contacts_includes_missing({ name })}</small>
      )}
    </div>
  )
}

/** Why a condition asks for what is not there any more, and what to do. */
function problemOf({ operator }: Condition, { name, type, deletedAt }: Definition): string | undefined {
  if (deletedAt !== '') return m.contacts_condition_deleted({ name })
  return operatorsOf(type).includes(operator) ? undefined : m.contacts_condition_retyped({ name, type: typeName(type) })
}

interface OperatorMenuProps {
  readonly operators: readonly Operator[]
  readonly value: Operator
  readonly onChange: (operator: Operator) => void
}

function OperatorMenu({ operators, value, onChange }: OperatorMenuProps) {
  return (
    <Menu
      label={m.contacts_operator()}
      trigger={<LinkButton trailingIcon={ChevronDown}>{operatorWord(value)}</LinkButton>}
      items={[
        {
          id: 'operators',
          title: m.contacts_operator(),
          choose: 'one',
          items: operators.map((operator) => ({
            id: operator,
            label: operatorWord(operator),
            checked: operator === value,
            onAction: () => onChange(operator),
          })),
        },
      ]}
    />
  )
}
