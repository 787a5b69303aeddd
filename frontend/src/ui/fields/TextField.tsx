import type { Ref } from 'react'
import { cx } from '../cx.ts'
import { definedProps } from '../props.ts'
import { Counter, type CounterLimits } from './Counter.tsx'
import { Field, type FieldProps } from './Field.tsx'
import styles from './fields.module.css'
import { onEnterKey } from './onEnterKey.ts'

export type TextFieldProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  onEnter?: () => void
  onBlur?: () => void
  placeholder?: string
  counter?: CounterLimits
  inputMode?: 'text' | 'tel' | 'email' | 'decimal'
  /** Numbers and codes stay left-to-right in every language. */
  ltr?: boolean
  inputRef?: Ref<HTMLInputElement>
}

export function TextField(props: TextFieldProps) {
  const { value, onChange, onEnter, onBlur, placeholder, counter, inputMode, ltr = false, inputRef } = props
  return (
    <Field field={props} aside={<Counter text={value} limits={counter} />}>
      {(control) => (
        <input
          {...control}
          {...definedProps({ ref: inputRef, placeholder, inputMode, onBlur, dir: ltr ? 'ltr' : 'auto' })}
          className={cx(styles.input, ltr && styles.ltr)}
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={onEnterKey(onEnter)}
        />
      )}
    </Field>
  )
}
