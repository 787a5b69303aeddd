import { useId } from 'react'
import type { SourceCount } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import { useFormat } from '../../state/useFormat.ts'
import styles from './consent.module.css'
import { wayWord } from './consentWords.ts'

/** By which way people opted out. */
export function OptOutSources({ counts }: { counts: readonly SourceCount[] }) {
  const format = useFormat()
  const heading = useId()
  if (counts.length === 0) return null
  const most = Math.max(...counts.map(({ count }) => count))
  return (
    <section className={styles.card} aria-labelledby={heading}>
      <header className={styles.cardHeader}>
        <h2 id={heading}>{m.consent_opt_outs_by_source()}</h2>
      </header>
      <ul className={styles.sources}>
        {counts.map(({ source, count }) => (
          <li key={source.name}>
            <span>{wayWord(source.name)}</span>
            <meter className={styles.meter} min={0} max={most} value={count} aria-label={wayWord(source.name)}>
              {format.count(count)}
            </meter>
            <span className={styles.sourceCount}>{format.count(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
