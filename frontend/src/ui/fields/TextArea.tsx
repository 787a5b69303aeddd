import { cx } from '../cx.ts'
import { definedProps } from '../props.ts'
import { Counter, type CounterLimits } from './Counter.tsx'
import { Field, type FieldProps } from './Field.tsx'
import styles from './fields.module.css'

export type TextAreaProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  rows?: number
  counter?: CounterLimits
  placeholder?: string
}

export function TextArea(props: TextAreaProps) {
  const { value, onChange, rows = 3, counter, placeholder } = props
  return (
    <Field field={props} aside={<Counter text={value} limits={counter} />}>
      {(control) => (
        <textarea
          {...control}
          {...definedProps({ placeholder })}
          className={cx(styles.input, styles.area)}
          dir="auto"
          rows={rows}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
