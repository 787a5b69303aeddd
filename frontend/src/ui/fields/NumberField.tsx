import { type KeyboardEvent, useState } from 'react'
import { useLocale } from 'react-aria-components'
import { cx } from '../cx.ts'
import { ClearButton } from './ClearButton.tsx'
import { addToDecimal, formatDecimal, parseDecimal } from './decimal.ts'
import { Field, type FieldProps } from './Field.tsx'
import styles from './fields.module.css'
import { onEnterKey } from './onEnterKey.ts'

export type NumberFieldProps = FieldProps & {
  /** An exact decimal, "1234.5"; "" for none. Text that is no number is passed on as typed, for the rule to refuse. */
  value: string
  onChange: (value: string) => void
  unit?: string
  placeholder?: string
  onEnter?: () => void
}

/**
 * A number with the digits and separators of the reader's language. It is a text field because numbers here have any
 * number of digits and a float would round them. ↑ ↓ change by 1, with Shift by 10.
 */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, unit, placeholder, onEnter } = props
  const { locale } = useLocale()
  const [typed, setTyped] = useState<string>()
  const change = (text: string) => {
    setTyped(text)
    onChange(parseDecimal(text, locale) ?? text)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    if (direction === undefined) return onEnterKey(onEnter)(event)
    event.preventDefault()
    setTyped(undefined)
    onChange(addToDecimal(value, direction * (event.shiftKey ? 10 : 1)))
  }
  return (
    <Field field={props}>
      {(control) => (
        <span className={styles.box} data-invalid={props.error ? true : undefined}>
          <input
            {...control}
            className={cx(styles.bare, styles.number)}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            placeholder={placeholder}
            value={typed ?? formatDecimal(value, locale)}
            onChange={(event) => change(event.target.value)}
            onBlur={() => setTyped(undefined)}
            onKeyDown={onKeyDown}
          />
          {unit && <span className={styles.unit}>{unit}</span>}
          {value !== '' && <ClearButton onClear={() => change('')} />}
        </span>
      )}
    </Field>
  )
}
