import { calendarUnits, spanUnits } from '../../../domain/attribute.ts'
import { m } from '../../../i18n/index.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { Select, TextField } from '../../../ui/index.ts'
import styles from './filters.module.css'
import { calendarUnitWords, monthWord, spanUnitWord } from './words.ts'

/** The parts of conditions that are not values of the attribute's own type. */

interface PartProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

export function PlainText({ label, value, onChange, onEnter }: PartProps & { readonly onEnter?: () => void }) {
  const enter = onEnter ? { onEnter } : {}
  return <TextField label={label} hideLabel placeholder={label} value={value} onChange={onChange} {...enter} />
}

/** A whole number above 0; anything else asks nothing. */
export function WholeNumber({ label, value, onChange }: PartProps) {
  return (
    <TextField
      label={label}
      hideLabel
      placeholder={label}
      inputMode="decimal"
      value={value}
      onChange={(text) => onChange(text.replace(/\D/g, '').replace(/^0+/, '').slice(0, 4))}
    />
  )
}

interface SpanProps {
  readonly count: string
  readonly unit: string
  readonly onChange: (values: readonly string[]) => void
}

export function Span({ count, unit, onChange }: SpanProps) {
  return (
    <div className={styles.range}>
      <WholeNumber label={m.contacts_number()} value={count} onChange={(number) => onChange([number, unit])} />
      <Select
        label={m.contacts_unit()}
        hideLabel
        options={spanUnits.map((id) => ({ id, label: spanUnitWord(id) }))}
        value={spanUnits.find((each) => each === unit) ?? 'days'}
        onChange={(chosen) => onChange([count, chosen])}
      />
    </div>
  )
}

interface PairProps {
  readonly path: string
  readonly text: string
  readonly onChange: (values: readonly string[]) => void
}

export function Pair({ path, text, onChange }: PairProps) {
  return (
    <div className={styles.range}>
      <PlainText label={m.contacts_key()} value={path} onChange={(next) => onChange([next, text])} />
      <PlainText label={m.contacts_text()} value={text} onChange={(next) => onChange([path, next])} />
    </div>
  )
}

export function CalendarUnitSelect({ value, onChange }: Omit<PartProps, 'label'>) {
  return (
    <Select
      label={m.contacts_unit()}
      hideLabel
      placeholder={m.contacts_unit()}
      options={calendarUnits.map((id) => ({ id, label: calendarUnitWords(id).alone }))}
      value={calendarUnits.find((unit) => unit === value) ?? null}
      onChange={onChange}
    />
  )
}

const months = ['this', ...Array.from({ length: 12 }, (_, index) => String(index + 1))]

export function MonthSelect({ value, onChange }: Omit<PartProps, 'label'>) {
  const { locale } = useFormat()
  return (
    <Select
      label={m.contacts_month()}
      hideLabel
      placeholder={m.contacts_month()}
      options={months.map((id) => ({ id, label: monthWord(id, locale) }))}
      value={value === '' ? null : value}
      onChange={onChange}
    />
  )
}
