import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { ledgerLines } from '../../api/consent.ts'
import { everyLine, ledgerQuery } from '../../domain/ledger.ts'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { LinkButton } from '../../ui/index.ts'
import styles from './consent.module.css'
import { LinesTable } from './LinesTable.tsx'

const shown = 4
const none = { lines: [] }

/** The end of the ledger. */
export function LatestLines() {
  const { consent } = useServices()
  const heading = useId()
  const { data: { lines } = none } = useQuery({
    queryKey: ['consent', 'latest'],
    queryFn: () => ledgerLines({ ...ledgerQuery(everyLine, new Date()), before: 0 }, shown),
  })
  return (
    <section className={styles.card} data-flush aria-labelledby={heading}>
      <header className={styles.cardHeader}>
        <h2 id={heading}>{m.consent_latest()}</h2>
        <LinkButton onPress={() => consent.tab.put('ledger')}>{m.consent_open_ledger()}</LinkButton>
      </header>
      {lines.length === 0 ? (
        <p className={styles.none}>{m.consent_none_text()}</p>
      ) : (
        <LinesTable label={m.consent_latest()} lines={lines} />
      )}
    </section>
  )
}
