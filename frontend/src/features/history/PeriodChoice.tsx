import { anyTime, type Period } from '../../domain/period.ts'
import { m } from '../../i18n/index.ts'
import { DateField, Select } from '../../ui/index.ts'
import styles from './history.module.css'

interface Choice {
  readonly id: string
  readonly label: () => string
  readonly period: Period
}

const choices: readonly Choice[] = [
  { id: 'any', label: m.history_period_any, period: anyTime },
  { id: 'day', label: m.history_period_today, period: { kind: 'this', unit: 'day' } },
  { id: 'week', label: m.history_period_week, period: { kind: 'this', unit: 'week' } },
  { id: 'month', label: m.history_period_month, period: { kind: 'this', unit: 'month' } },
  { id: 'year', label: m.history_period_year, period: { kind: 'this', unit: 'year' } },
  { id: 'between', label: m.history_period_between, period: { kind: 'between', from: '', to: '' } },
]

/** When the changes were made. */
export function PeriodChoice({ period, onChange }: { period: Period; onChange: (period: Period) => void }) {
  return (
    <>
      <div className={styles.choice}>
        <Select
          label={m.history_period()}
          hideLabel
          options={choices.map(({ id, label }) => ({ id, label: label() }))}
          value={period.kind === 'this' ? period.unit : period.kind}
          onChange={(id) => onChange(choices.find((choice) => choice.id === id)?.period ?? anyTime)}
        />
      </div>
      {period.kind === 'between' && (
        <>
          <DateField
            label={m.history_from()}
            hideLabel
            value={period.from}
            onChange={(from) => onChange({ ...period, from })}
          />
          <DateField
            label={m.history_to()}
            hideLabel
            value={period.to}
            onChange={(to) => onChange({ ...period, to })}
          />
        </>
      )}
    </>
  )
}
