import { type FocusEvent, type ReactNode, useState } from 'react'
import { m } from '../../../i18n/index.ts'
import { AttributeChip } from '../../../ui/index.ts'
import styles from './filters.module.css'

/** The field for the next value. */
export interface NextValue {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onEnter: () => void
}

export interface ValueListProps {
  readonly values: readonly string[]
  /** More than one value is possible. */
  readonly many: boolean
  readonly onChange: (values: readonly string[]) => void
  readonly children: (next: NextValue) => ReactNode
}

/** Values as chips, and a field for the next one: Enter adds what was typed, and so does leaving the field. */
export function ValueList({ values, many, onChange, children }: ValueListProps) {
  const [typed, setTyped] = useState('')
  const add = () => {
    const text = typed.trim()
    setTyped('')
    if (text !== '' && !values.includes(text)) onChange(many ? [...values, text] : [text])
  }
  const leave = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) add()
  }
  const full = !many && values.length > 0
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving the whole of it is what matters
    <div className={styles.values} onBlur={leave}>
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
      {!full && children({ value: typed, onChange: setTyped, onEnter: add })}
    </div>
  )
}
