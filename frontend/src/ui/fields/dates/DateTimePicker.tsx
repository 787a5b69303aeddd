import { getLocalTimeZone, now, parseAbsolute, toCalendarDateTime, type ZonedDateTime } from '@internationalized/date'
import { DatePicker as AriaDatePicker } from 'react-aria-components'
import { cx } from '../../cx.ts'
import { AriaFieldFoot, AriaFieldLabel, ariaFieldProps } from '../ariaField.tsx'
import type { DateTimeFieldProps } from '../DateField.tsx'
import styles from '../fields.module.css'
import { DateSheet, PickerBox } from './pickerParts.tsx'

export function DateTimePicker(props: DateTimeFieldProps) {
  const { value, onChange } = props
  const zone = getLocalTimeZone()
  return (
    <AriaDatePicker
      {...ariaFieldProps(props)}
      className={cx(styles.field)}
      granularity="minute"
      hideTimeZone
      placeholderValue={now(zone).set({ second: 0, millisecond: 0 })}
      value={readInstant(value, zone)}
      onChange={(instant: ZonedDateTime | null) => onChange(instant ? writeInstant(instant) : '')}
    >
      <AriaFieldLabel field={props} />
      <PickerBox filled={value !== ''} onClear={() => onChange('')} />
      <AriaFieldFoot field={props} />
      <DateSheet />
    </AriaDatePicker>
  )
}

function readInstant(value: string, zone: string): ZonedDateTime | null {
  try {
    return parseAbsolute(value, zone)
  } catch {
    return null
  }
}

/** RFC 3339 with the offset that holds in this zone at this instant: 2026-11-07T14:30:00+01:00 */
function writeInstant(instant: ZonedDateTime): string {
  const minutes = Math.abs(instant.offset) / 60_000
  const part = (number: number) => String(Math.floor(number)).padStart(2, '0')
  const sign = instant.offset < 0 ? '-' : '+'
  return `${toCalendarDateTime(instant).toString()}${sign}${part(minutes / 60)}:${part(minutes % 60)}`
}
