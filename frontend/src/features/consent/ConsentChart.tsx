import { useId, useState } from 'react'
import type { ChartSpan, ConsentBar } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import { useFormat } from '../../state/useFormat.ts'
import { LinkButton, Segments, TrendChart } from '../../ui/index.ts'
import { trendBars } from './chartBars.ts'
import styles from './consent.module.css'

const spans: readonly { id: ChartSpan; label: () => string; title: () => string }[] = [
  { id: 'day', label: m.consent_by_day, title: m.consent_chart_by_day },
  { id: 'week', label: m.consent_by_week, title: m.consent_chart_by_week },
  { id: 'month', label: m.consent_by_month, title: m.consent_chart_by_month },
]

interface Props {
  readonly bars: readonly ConsentBar[]
  readonly span: ChartSpan
  readonly onSpan: (span: ChartSpan) => void
}

/** Opt-ins and opt-outs over time, as a drawing or as the same numbers in a table. */
export function ConsentChart({ bars, span, onSpan }: Props) {
  const format = useFormat()
  const [asTable, setAsTable] = useState(false)
  const title = spans.find(({ id }) => id === span)?.title() ?? ''
  const heading = useId()
  return (
    <section className={styles.card} aria-labelledby={heading}>
      <header className={styles.cardHeader}>
        <h2 id={heading}>{title}</h2>
        <Legend />
        <span className={styles.choices}>
          <Segments<ChartSpan>
            label={m.consent_span()}
            value={span}
            onChange={onSpan}
            options={spans.map(({ id, label }) => ({ id, label: label() }))}
          />
          <LinkButton onPress={() => setAsTable(!asTable)}>
            {asTable ? m.consent_as_chart() : m.consent_as_table()}
          </LinkButton>
        </span>
      </header>
      {asTable ? (
        <NumbersTable bars={bars} span={span} />
      ) : (
        <TrendChart
          label={title}
          bars={trendBars(bars, span, format)}
          upLabel={m.consent_opt_ins()}
          downLabel={m.consent_opt_outs()}
          format={(value) => format.count(value)}
        />
      )}
    </section>
  )
}

function Legend() {
  return (
    <span className={styles.legend} aria-hidden="true">
      <span className={styles.mark} data-tone="in" />
      {m.consent_opt_ins()}
      <span className={styles.mark} data-tone="out" />
      {m.consent_opt_outs()}
    </span>
  )
}

function NumbersTable({ bars, span }: Pick<Props, 'bars' | 'span'>) {
  const format = useFormat()
  return (
    <table className={styles.numbers}>
      <thead>
        <tr>
          <th scope="col">{m.consent_period()}</th>
          <th scope="col">{m.consent_opt_ins()}</th>
          <th scope="col">{m.consent_opt_outs()}</th>
        </tr>
      </thead>
      <tbody>
        {trendBars(bars, span, format)
          .toReversed()
          .map(({ id, label, up, down }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td>{format.count(up)}</td>
              <td>{format.count(down)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}
