import { useQuery } from '@tanstack/react-query'
import { historyChoices } from '../../api/history.ts'
import { asksSomething, everyLine, type LedgerFilter, ledgerKinds } from '../../domain/ledger.ts'
import { isSource } from '../../domain/source.ts'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { useStore } from '../../state/useStore.ts'
import { FilterPill, LinkButton, SearchField, Select } from '../../ui/index.ts'
import { PeriodEditor } from '../values/PeriodEditor.tsx'
import styles from './consent.module.css'
import { lookOf, wayWord } from './consentWords.ts'

/** Which lines are shown. */
export function LedgerFilters() {
  const { ledger } = useServices().consent
  const { filter } = useStore(ledger)
  const change = (part: Partial<LedgerFilter>) => void ledger.setFilter(part)
  return (
    <search className={styles.filters}>
      <div className={styles.search}>
        <SearchField label={m.consent_search()} value={filter.search} onChange={(search) => change({ search })} />
      </div>
      <PeriodEditor label={m.consent_period()} period={filter.period} onChange={(period) => change({ period })} inRow />
      <KindChoice kind={filter.kind} onChange={(kind) => change({ kind })} />
      <WayChoice source={filter.source} onChange={(source) => change({ source })} />
      {filter.contact && (
        <FilterPill
          field=""
          value={m.consent_only_of({ name: filter.contact.name })}
          removeLabel={m.consent_not_only_of()}
          onRemove={() => change({ contact: null })}
        />
      )}
      {asksSomething(filter) && <LinkButton onPress={() => change(everyLine)}>{m.consent_clear()}</LinkButton>}
    </search>
  )
}

interface KindChoiceProps {
  readonly kind: LedgerFilter['kind']
  readonly onChange: (kind: LedgerFilter['kind']) => void
}

function KindChoice({ kind, onChange }: KindChoiceProps) {
  return (
    <Select<LedgerFilter['kind']>
      label={m.consent_column_change()}
      hideLabel
      value={kind}
      onChange={onChange}
      options={[
        { id: '', label: m.consent_kind_any() },
        ...ledgerKinds.map((known) => ({ id: known, label: lookOf(known).label() })),
      ]}
    />
  )
}

interface WayChoiceProps {
  readonly source: LedgerFilter['source']
  readonly onChange: (source: LedgerFilter['source']) => void
}

function WayChoice({ source, onChange }: WayChoiceProps) {
  const { data } = useQuery({ queryKey: ['history', 'choices'], queryFn: historyChoices })
  const sources = (data?.sources ?? []).map(({ name }) => name).filter(isSource)
  return (
    <Select<LedgerFilter['source']>
      label={m.consent_column_source()}
      hideLabel
      value={source}
      onChange={onChange}
      options={[
        { id: '', label: m.consent_source_any() },
        ...sources.map((name) => ({ id: name, label: wayWord(name) })),
      ]}
    />
  )
}
