import { memo } from 'react'
import type { Period, PeriodField } from '../../../domain/period.ts'
import { PeriodEditor } from '../../values/PeriodEditor.tsx'
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
