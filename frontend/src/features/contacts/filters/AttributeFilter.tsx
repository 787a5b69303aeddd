import { Plus } from 'lucide-react'
import { memo, useState } from 'react'
import { type Condition, newCondition } from '../../../domain/condition.ts'
import type { AttributeId } from '../../../domain/ids.ts'
import { m } from '../../../i18n/index.ts'
import { useAttributes, useAttributesById } from '../../../state/catalogues.ts'
import { IconButton, Select } from '../../../ui/index.ts'
import { typeIcons } from '../../values/typeIcons.ts'
import { ConditionCard } from './ConditionCard.tsx'
import styles from './filters.module.css'

export interface AttributeFilterProps {
  readonly conditions: readonly Condition[]
  readonly onChange: (part: { conditions: readonly Condition[] }) => void
}

/** One card for each condition, and the way to one more. */
export const AttributeFilter = memo(function AttributeFilter({ conditions, onChange }: AttributeFilterProps) {
  const definitions = useAttributesById()
  const replace = (index: number, condition: Condition) =>
    onChange({ conditions: conditions.map((old, place) => (place === index ? condition : old)) })
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{m.contacts_attributes()}</h3>
      {conditions.map((condition, index) => {
        const definition = definitions.get(condition.attribute)
        return (
          definition && (
            <ConditionCard
              // biome-ignore lint/suspicious/noArrayIndexKey: a condition is its place; two may be alike
              key={`${index} ${condition.attribute}`}
              condition={condition}
              definition={definition}
              onChange={(next) => replace(index, next)}
              onRemove={() => onChange({ conditions: conditions.filter((_, place) => place !== index) })}
            />
          )
        )
      })}
      <AddCondition onAdd={(condition) => onChange({ conditions: [...conditions, condition] })} />
    </section>
  )
})

function AddCondition({ onAdd }: { onAdd: (condition: Condition) => void }) {
  const attributes = useAttributes()
  const [chosen, setChosen] = useState<AttributeId | null>(null)
  const definition = attributes.find(({ id }) => id === chosen)
  const add = () => {
    if (!definition) return
    onAdd(newCondition(definition.id, definition.type))
    setChosen(null)
  }
  if (attributes.length === 0) return <p className={styles.none}>{m.contacts_no_attributes_defined()}</p>
  return (
    <div className={styles.adder}>
      <Select
        label={m.contacts_select_attribute()}
        hideLabel
        placeholder={m.contacts_select_attribute()}
        options={attributes.map(({ id, name, type }) => ({ id, label: name, icon: typeIcons[type] }))}
        value={chosen}
        onChange={setChosen}
      />
      <IconButton
        icon={Plus}
        variant="outline"
        label={m.contacts_add_condition()}
        disabled={!definition}
        onPress={add}
      />
    </div>
  )
}
