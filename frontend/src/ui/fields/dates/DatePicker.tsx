import { type CalendarDate, parseDate } from '@internationalized/date'
import { DatePicker as AriaDatePicker } from 'react-aria-components'
import { cx } from '../../cx.ts'
import { AriaFieldFoot, AriaFieldLabel, ariaFieldProps } from '../ariaField.tsx'
import type { DateFieldProps } from '../DateField.tsx'
import styles from '../fields.module.css'
import { DateSheet, PickerBox } from './pickerParts.tsx'

export function DatePicker(props: DateFieldProps) {
  const { value, onChange } = props
  return (
    <AriaDatePicker
      {...ariaFieldProps(props)}
      className={cx(styles.field)}
      value={readDate(value)}
      onChange={(date: CalendarDate | null) => onChange(date?.toString() ?? '')}
    >
      <AriaFieldLabel field={props} />
      <PickerBox filled={value !== ''} onClear={() => onChange('')} />
      <AriaFieldFoot field={props} />
      <DateSheet />
    </AriaDatePicker>
  )
}

/** What is not a date is shown as no date; the rule that refused it says so beside the field. */
function readDate(value: string): CalendarDate | null {
  try {
    return parseDate(value)
  } catch {
    return null
  }
}
