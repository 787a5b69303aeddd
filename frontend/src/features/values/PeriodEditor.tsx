import { anyTime, type Period } from '../../domain/period.ts'
import { m } from '../../i18n/index.ts'
import { DateField, Select } from '../../ui/index.ts'

interface Choice {
  readonly id: string
  readonly label: () => string
  readonly period: Period
}

const choices: readonly Choice[] = [
  { id: 'any', label: m.contacts_any_time, period: anyTime },
  { id: 'today', label: m.contacts_today, period: { kind: 'this', unit: 'day' } },
  { id: 'last 7', label: () => m.contacts_last_days({ count: 7 }), period: { kind: 'last', days: 7 } },
  { id: 'last 30', label: () => m.contacts_last_days({ count: 30 }), period: { kind: 'last', days: 30 } },
  { id: 'month', label: m.contacts_choose_this_month, period: { kind: 'this', unit: 'month' } },
  { id: 'year', label: m.contacts_choose_this_year, period: { kind: 'this', unit: 'year' } },
  { id: 'before', label: m.contacts_before, period: { kind: 'before', day: '' } },
  { id: 'after', label: m.contacts_after, period: { kind: 'after', day: '' } },
  { id: 'between', label: m.contacts_between, period: { kind: 'between', from: '', to: '' } },
]

interface PeriodEditorProps {
  readonly label: string
  readonly period: Period
  readonly onChange: (period: Period) => void
  /** In a row of other filters: the days have no labels above them. */
  readonly inRow?: boolean
}

/** A list of periods, and the days of those that have some. */
export function PeriodEditor({ label, period, onChange, inRow = false }: PeriodEditorProps) {
  const chosen = choices.find((choice) => isChoice(choice, period))
  return (
    <>
      <Select
        label={label}
        hideLabel
        options={choices.map((choice) => ({ id: choice.id, label: choice.label() }))}
        value={chosen?.id ?? 'any'}
        onChange={(id) => onChange(choices.find((choice) => choice.id === id)?.period ?? anyTime)}
      />
      {(period.kind === 'before' || period.kind === 'after') && (
        <DateField
          label={m.contacts_day()}
          hideLabel
          value={period.day}
          onChange={(day) => onChange({ ...period, day })}
        />
      )}
      {period.kind === 'between' && (
        <>
          <DateField
            label={m.contacts_from()}
            hideLabel={inRow}
            value={period.from}
            onChange={(from) => onChange({ ...period, from })}
          />
          <DateField
            label={m.contacts_to()}
            hideLabel={inRow}
            value={period.to}
            onChange={(to) => onChange({ ...period, to })}
          />
        </>
      )}
    </>
  )
}

/** Dates that were chosen make no difference to which entry of the list it is. */
function isChoice(choice: Choice, period: Period): boolean {
  if (choice.period.kind !== period.kind) return false
  if (period.kind === 'this') return choice.period.kind === 'this' && choice.period.unit === period.unit
  if (period.kind === 'last') return choice.period.kind === 'last' && choice.period.days === period.days
  return true
}
