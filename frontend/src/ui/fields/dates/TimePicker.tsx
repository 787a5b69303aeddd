import { parseTime, type Time } from '@internationalized/date'
import { TimeField as AriaTimeField } from 'react-aria-components'
import { cx } from '../../cx.ts'
import { AriaFieldFoot, AriaFieldLabel, ariaFieldProps } from '../ariaField.tsx'
import type { TimeFieldProps } from '../DateField.tsx'
import styles from '../fields.module.css'
import { ClearPicker, Segments } from './pickerParts.tsx'

export function TimePicker(props: TimeFieldProps) {
  const { value, onChange } = props
  const withSeconds = value.split(':').length === 3
  return (
    <AriaTimeField
      {...ariaFieldProps(props)}
      className={cx(styles.field)}
      granularity={withSeconds ? 'second' : 'minute'}
      value={readTime(value)}
      onChange={(time: Time | null) => onChange(time?.toString().slice(0, withSeconds ? 8 : 5) ?? '')}
    >
      <AriaFieldLabel field={props} />
      <div className={styles.box}>
        <Segments />
        {value !== '' && <ClearPicker onClear={() => onChange('')} />}
      </div>
      <AriaFieldFoot field={props} />
    </AriaTimeField>
  )
}

function readTime(value: string): Time | null {
  try {
    return parseTime(value)
  } catch {
    return null
  }
}
