import { memo } from 'react'
import { anyTime, type Period, type PeriodField } from '../../../domain/period.ts'
import { m } from '../../../i18n/index.ts'
import { DateField, Select } from '../../../ui/index.ts'
import styles from './filters.module.css'
import { periodFieldWord } from './words.ts'

export interface PeriodFiltersProps {
  readonly periods: Readonly<Record<PeriodField, Period>>
  readonly onChange: (part: { periods: Readonly<Record<PeriodField, Period>> }) => void
}

/** In the order of the panel: what is asked most comes first. */
const fields: readonly PeriodField[] = ['last_seen', 'first_seen', 'created_at']

export const PeriodFilters = memo(function PeriodFilters({ periods, onChange }: PeriodFiltersProps) {
  return fields.map((field) => (
    <section key={field} className={styles.section}>
      <h3 className={styles.title}>{periodFieldWord(field)}</h3>
      <PeriodEditor
        label={periodFieldWord(field)}
        period={periods[field]}
        onChange={(period) => onChange({ periods: { ...periods, [field]: period } })}
      />
    </section>
  ))
})

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
}

export function PeriodEditor({ label, period, onChange }: PeriodEditorProps) {
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
          <DateField label={m.contacts_from()} value={period.from} onChange={(from) => onChange({ ...period, from })} />
          <DateField label={m.contacts_to()} value={period.to} onChange={(to) => onChange({ ...period, to })} />
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
