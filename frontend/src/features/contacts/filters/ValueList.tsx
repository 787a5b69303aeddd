import { useState } from 'react'
import type { Definition } from '../../../api/types.ts'
import { m } from '../../../i18n/index.ts'
import { AttributeChip } from '../../../ui/index.ts'
import { ValueEditor } from '../../values/ValueEditor.tsx'
import styles from './filters.module.css'

export interface ValueListProps {
  readonly definition: Definition
  readonly values: readonly string[]
  /** More than one value is possible. */
  readonly many: boolean
  readonly onChange: (values: readonly string[]) => void
}

/** Values as chips, and a field for the next one: Enter adds what was typed. */
export function ValueList({ definition, values, many, onChange }: ValueListProps) {
  const [typed, setTyped] = useState('')
  const add = () => {
    const text = typed.trim()
    setTyped('')
    if (text !== '' && !values.includes(text)) onChange(many ? [...values, text] : [text])
  }
  const full = !many && values.length > 0
  return (
    <>
      {values.length > 0 && (
        <div className={styles.chips}>
          {values.map((value) => (
            <AttributeChip
              key={value}
              value={value}
              onRemove={() => onChange(values.filter((other) => other !== value))}
              removeLabel={m.contacts_remove_value({ value })}
            />
          ))}
        </div>
      )}
      {!full && <ValueEditor definition={definition} value={typed} onChange={setTyped} onEnter={add} />}
    </>
  )
}
