import {
  type CalendarDateTime,
  getLocalTimeZone,
  now,
  parseAbsolute,
  parseDateTime,
  toCalendarDateTime,
  toZoned,
  type ZonedDateTime,
} from '@internationalized/date'
import { DatePicker as AriaDatePicker } from 'react-aria-components'
import { cx } from '../../cx.ts'
import { AriaFieldFoot, AriaFieldLabel, ariaFieldProps } from '../ariaField.tsx'
import type { DateTimeFieldProps } from '../DateField.tsx'
import styles from '../fields.module.css'
import { DateSheet, PickerBox } from './pickerParts.tsx'

/**
 * What the clocks here show at an instant. The picker works on that and not on the instant itself, which would jump
 * while it is typed: an hour that a time change skips is passed on as it was typed, for the rule to refuse.
 */
export function DateTimePicker(props: DateTimeFieldProps) {
  const { value, onChange } = props
  const zone = getLocalTimeZone()
  return (
    <AriaDatePicker
      {...ariaFieldProps(props)}
      className={cx(styles.field)}
      granularity="minute"
      placeholderValue={toCalendarDateTime(now(zone)).set({ second: 0, millisecond: 0 })}
      value={readLocal(value, zone)}
      onChange={(local: CalendarDateTime | null) => onChange(local ? writeLocal(local, zone) : '')}
    >
      <AriaFieldLabel field={props} />
      <span title={offsetOf(value)}>
        <PickerBox filled={value !== ''} onClear={() => onChange('')} />
      </span>
      <AriaFieldFoot field={props} />
      <DateSheet />
    </AriaDatePicker>
  )
}

function readLocal(value: string, zone: string): CalendarDateTime | null {
  try {
    const [local, inZone] = value.split('[', 2)
    return inZone === undefined ? toCalendarDateTime(parseAbsolute(value, zone)) : parseDateTime(local ?? '')
  } catch {
    return null
  }
}

/** RFC 3339 with the offset that holds here then; with the name of the zone where the clocks skip that time. */
function writeLocal(local: CalendarDateTime, zone: string): string {
  const zoned = toZoned(local, zone)
  if (toCalendarDateTime(zoned).compare(local) !== 0) return `${local.toString()}[${zone}]`
  return `${local.toString()}${offsetText(zoned)}`
}

/** "+01:00" */
function offsetText({ offset }: ZonedDateTime): string {
  const minutes = Math.abs(offset) / 60_000
  const part = (number: number) => String(Math.floor(number)).padStart(2, '0')
  return `${offset < 0 ? '-' : '+'}${part(minutes / 60)}:${part(minutes % 60)}`
}

/** The offset that a value was written with: "UTC+01:00"; nothing for what is no instant. */
function offsetOf(value: string): string | undefined {
  const [offset] = /(?:[+-]\d\d:\d\d|Z)$/.exec(value) ?? []
  if (offset === undefined) return undefined
  return offset === 'Z' ? 'UTC' : `UTC${offset}`
}
