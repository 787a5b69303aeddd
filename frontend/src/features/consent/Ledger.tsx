import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { SearchX, ShieldCheck } from 'lucide-react'
import { useMemo } from 'react'
import { ledgerLines } from '../../api/consent.ts'
import { historyChoices } from '../../api/history.ts'
import type { LedgerLine } from '../../api/types.ts'
import { asksSomething, everyLine, type LedgerFilter, ledgerKinds, ledgerQuery } from '../../domain/ledger.ts'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { useStore } from '../../state/useStore.ts'
import { Button, EmptyState, ErrorState, LinkButton, Select } from '../../ui/index.ts'
import styles from './consent.module.css'
import { lookOf } from './consentWords.ts'
import { LinesTable } from './LinesTable.tsx'

const pageSize = 200

/** Every line, the last one recorded first. */
export function Ledger() {
  const { filter } = useStore(useServices().consent)
  const query = useInfiniteQuery({
    queryKey: ['consent', 'lines', filter],
    queryFn: ({ pageParam }) => ledgerLines({ ...ledgerQuery(filter), before: pageParam }, pageSize),
    initialPageParam: 0 as LedgerLine['id'],
    getNextPageParam: (last) => (last.length < pageSize ? undefined : last.at(-1)?.id),
  })
  const lines = useMemo(() => query.data?.pages.flat() ?? [], [query.data])
  return (
    <>
      <LedgerFilters />
      {query.error && (
        <ErrorState title={m.consent_failed()} text={query.error.message} onRetry={() => void query.refetch()} />
      )}
      {query.data && lines.length === 0 && <Nothing />}
      {lines.length > 0 && (
        <div className={styles.scroll}>
          <LinesTable label={m.consent_ledger()} lines={lines} />
          {query.hasNextPage && (
            <div className={styles.older}>
              <Button busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
                {m.consent_older()}
              </Button>
            </div>
          )}
        </div>
      )}
    </>
  )
}

function LedgerFilters() {
  const { consent } = useServices()
  const { filter } = useStore(consent)
  const { data } = useQuery({ queryKey: ['history', 'choices'], queryFn: historyChoices })
  return (
    <search className={styles.filters}>
      <Select<LedgerFilter['kind']>
        label={m.consent_column_change()}
        hideLabel
        value={filter.kind}
        onChange={(kind) => consent.setFilter({ kind })}
        options={[
          { id: '', label: m.consent_kind_any() },
          ...ledgerKinds.map((kind) => ({ id: kind, label: lookOf(kind).label() })),
        ]}
      />
      <Select<LedgerFilter['source']>
        label={m.consent_column_source()}
        hideLabel
        value={filter.source}
        onChange={(source) => consent.setFilter({ source })}
        options={[
          { id: '', label: m.consent_source_any() },
          ...(data?.sources ?? []).map(({ name, label }) => ({ id: name, label })),
        ]}
      />
      {asksSomething(filter) && (
        <LinkButton onPress={() => consent.setFilter(everyLine)}>{m.consent_clear()}</LinkButton>
      )}
    </search>
  )
}

function Nothing() {
  const { consent } = useServices()
  if (!asksSomething(consent.snapshot().filter)) {
    return <EmptyState icon={ShieldCheck} title={m.consent_none()} text={m.consent_none_text()} />
  }
  return (
    <EmptyState icon={SearchX} title={m.consent_nothing_found()} text={m.consent_nothing_found_text()}>
      <Button onPress={() => consent.setFilter(everyLine)}>{m.consent_clear()}</Button>
    </EmptyState>
  )
}
