import type { Definition } from '../../../api/types.ts'
import { calendarUnits, type OperatorShape, shapeOf, spanUnits } from '../../../domain/attribute.ts'
import type { Condition } from '../../../domain/condition.ts'
import { m } from '../../../i18n/index.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { Select, TextField } from '../../../ui/index.ts'
import { DraftValue } from './DraftValue.tsx'
import styles from './filters.module.css'
import { ValueList } from './ValueList.tsx'
import { calendarUnitWords, monthWord, spanUnitWord } from './words.ts'

export interface ConditionValuesProps {
  readonly condition: Condition
  readonly definition: Definition
  readonly onChange: (values: readonly string[]) => void
}

/** The editor that an operator asks for. */
export function ConditionValues({ condition, definition, onChange }: ConditionValuesProps) {
  const { values } = condition
  const [first = '', second = ''] = values
  const shape: OperatorShape = shapeOf(condition.operator)
  const one = (value: string) => onChange(value === '' ? [] : [value])
  switch (shape) {
    case 'none':
      return null
    case 'one':
    case 'many':
      return definition.type === 'text' ? (
        <ValueList definition={definition} values={values} many={shape === 'many'} onChange={onChange} />
      ) : (
        <DraftValue definition={definition} value={first} onChange={one} />
      )
    case 'range':
      return (
        <div className={styles.range}>
          <DraftValue definition={definition} value={first} onChange={(from) => onChange([from, second])} />
          <DraftValue definition={definition} value={second} onChange={(to) => onChange([first, to])} />
        </div>
      )
    case 'span':
      return <Span count={first} unit={second || 'days'} onChange={onChange} />
    case 'days':
      return <WholeNumber label={m.contacts_unit_days()} value={first} onChange={one} />
    case 'calendar':
      return <CalendarUnitSelect value={first} onChange={one} />
    case 'month':
      return <MonthSelect value={first} onChange={one} />
    case 'pair':
      return <Pair values={[first, second]} onChange={onChange} />
    case 'key':
      return (
        <TextField label={m.contacts_key()} hideLabel placeholder={m.contacts_key()} value={first} onChange={one} />
      )
    case 'words':
      return (
        <TextField label={m.contacts_text()} hideLabel placeholder={m.contacts_text()} value={first} onChange={one} />
      )
  }
}

/** A whole number above 0; anything else asks nothing. */
function WholeNumber({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
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

function Span({ count, unit, onChange }: SpanProps) {
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

function Pair({
  values: [key, text],
  onChange,
}: {
  values: readonly [string, string]
  onChange: SpanProps['onChange']
}) {
  return (
    <div className={styles.range}>
      <TextField
        label={m.contacts_key()}
        hideLabel
        placeholder={m.contacts_key()}
        value={key}
        onChange={(next) => onChange([next, text])}
      />
      <TextField
        label={m.contacts_text()}
        hideLabel
        placeholder={m.contacts_text()}
        value={text}
        onChange={(next) => onChange([key, next])}
      />
    </div>
  )
}

function CalendarUnitSelect({ value, onChange }: { value: string; onChange: (value: string) => void }) {
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

function MonthSelect({ value, onChange }: { value: string; onChange: (value: string) => void }) {
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
