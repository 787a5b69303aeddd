import { SearchX, ShieldCheck } from 'lucide-react'
import { useEffect } from 'react'
import { asksSomething, everyLine } from '../../domain/ledger.ts'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { useFormat } from '../../state/useFormat.ts'
import { useStore } from '../../state/useStore.ts'
import { Button, EmptyState, ErrorState } from '../../ui/index.ts'
import { Older } from '../values/Older.tsx'
import styles from './consent.module.css'
import { LedgerFilters } from './LedgerFilters.tsx'
import { LinesTable } from './LinesTable.tsx'

/** Every line, the last one recorded first. */
export function Ledger() {
  const { ledger } = useServices().consent
  useEffect(() => void ledger.refresh(), [ledger])
  const { items, busy, error } = useStore(ledger)
  return (
    <>
      <LedgerFilters />
      {error && <ErrorState title={m.consent_failed()} text={error.message} onRetry={() => void ledger.refresh()} />}
      {items?.length === 0 && !busy && !error && <Nothing />}
      {items && (items.length > 0 || busy) && <Lines />}
    </>
  )
}

function Lines() {
  const { ledger } = useServices().consent
  const { items, more, busy, reached } = useStore(ledger)
  const format = useFormat()
  return (
    <div className={styles.scroll}>
      {items && items.length > 0 && <LinesTable label={m.consent_ledger()} lines={items} inDetail />}
      {busy && reached !== '' && (
        <p className={styles.reached} role="status">
          {m.consent_searched_to({ day: format.date(reached) })}
        </p>
      )}
      {more && <Older label={m.consent_older()} busy={busy} onReach={() => void ledger.showOlder()} />}
    </div>
  )
}

function Nothing() {
  const { ledger } = useServices().consent
  if (!asksSomething(ledger.snapshot().filter)) {
    return <EmptyState icon={ShieldCheck} title={m.consent_none()} text={m.consent_none_text()} />
  }
  return (
    <EmptyState icon={SearchX} title={m.consent_nothing_found()} text={m.consent_nothing_found_text()}>
      <Button onPress={() => void ledger.setFilter(everyLine)}>{m.consent_clear()}</Button>
    </EmptyState>
  )
}
