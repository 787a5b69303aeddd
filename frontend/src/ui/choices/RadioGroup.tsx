import { type ReactNode, useId } from 'react'
import { cx } from '../cx.ts'
import { FieldFoot, FieldLabel, type FieldProps } from '../fields/Field.tsx'
import type { Key } from '../keys.ts'
import { ChoiceText } from './Checkbox.tsx'
import styles from './choices.module.css'

export type RadioGroupProps<K extends Key> = FieldProps & {
  options: readonly { id: K; label: ReactNode; help?: ReactNode; disabled?: boolean }[]
  value: K
  onChange: (value: K) => void
}

export function RadioGroup<K extends Key>(props: RadioGroupProps<K>) {
  const { options, value, onChange, disabled = false } = props
  const id = useId()
  return (
    <div
      className={styles.group}
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-foot`}
      aria-invalid={props.error ? true : undefined}
    >
      <FieldLabel field={props} id={`${id}-label`} />
      {options.map((option) => (
        <label key={option.id} className={styles.choice} data-disabled={disabled || option.disabled || undefined}>
          <input
            type="radio"
            name={id}
            className={cx(styles.check, styles.radio)}
            checked={option.id === value}
            disabled={disabled || option.disabled}
            aria-describedby={option.help ? `${id}-${option.id}` : undefined}
            onChange={() => onChange(option.id)}
          />
          <ChoiceText label={option.label} help={option.help} helpId={`${id}-${option.id}`} />
        </label>
      ))}
      <FieldFoot field={props} id={`${id}-foot`} />
    </div>
  )
}
