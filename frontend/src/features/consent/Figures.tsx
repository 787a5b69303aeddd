import type { ReactNode } from 'react'
import type { ConsentOverview } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import { useFormat } from '../../state/useFormat.ts'
import styles from './consent.module.css'

/** Four numbers. */
export function Figures({ overview }: { overview: ConsentOverview }) {
  const format = useFormat()
  const { optedIn, optedOut, notAsked, recentOptIns, recentOptOuts } = overview
  const all = optedIn + optedOut + notAsked
  const share = (part: number) => (all === 0 ? '' : format.share(part / all))
  return (
    <dl className={styles.figures}>
      <Figure tone="in" label={m.consent_opted_in()} note={share(optedIn)}>
        {format.count(optedIn)}
      </Figure>
      <Figure tone="out" label={m.consent_opted_out()} note={share(optedOut)}>
        {format.count(optedOut)}
      </Figure>
      <Figure tone="none" label={m.consent_not_asked()} note={share(notAsked)}>
        {format.count(notAsked)}
      </Figure>
      <Figure label={m.consent_recent()} note={m.consent_recent_note()}>
        {m.consent_recent_numbers({ ins: format.count(recentOptIns), outs: format.count(recentOptOuts) })}
      </Figure>
    </dl>
  )
}

interface FigureProps {
  readonly tone?: 'in' | 'out' | 'none'
  readonly label: string
  readonly note: string
  readonly children: ReactNode
}

function Figure({ tone, label, note, children }: FigureProps) {
  return (
    <div className={styles.figure}>
      <dt className={styles.figureLabel}>
        {tone && <span className={styles.mark} data-tone={tone} aria-hidden="true" />}
        {label}
      </dt>
      <dd className={styles.figureNumber}>{children}</dd>
      <dd className={styles.figureNote}>{note}</dd>
    </div>
  )
}
