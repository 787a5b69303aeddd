import { useQuery } from '@tanstack/react-query'
import { readLedger } from '../../../api/contacts.ts'
import type { Consent, ConsentLine } from '../../../api/types.ts'
import type { ContactId } from '../../../domain/ids.ts'
import type { LedgerKind } from '../../../domain/ledger.ts'
import { m } from '../../../i18n/index.ts'
import { useFormat } from '../../../state/useFormat.ts'
import styles from './panel.module.css'

const none: readonly ConsentLine[] = []

/** The contact's lines of the ledger, newest first: when, what, from where, by whom, and in which words. */
export function ConsentHistory({ contact }: { contact: ContactId }) {
  const format = useFormat()
  const { data = none, isFetched } = useQuery({
    queryKey: ['contact', contact, 'ledger'],
    queryFn: () => readLedger(contact),
    staleTime: 0,
    gcTime: 0,
  })
  if (isFetched && data.length === 0) return <p className={styles.note}>{m.panel_history_empty()}</p>
  return (
    <ul className={styles.list} aria-label={m.panel_history()}>
      {data.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added
        <li key={data.length - place} className={styles.ledger}>
          <span>{lineText(line)}</span>
          <time className={styles.note} dateTime={line.at}>
            {format.moment(line.at)}
          </time>
          <bdi className={styles.note}>{origin(line)}</bdi>
        </li>
      ))}
    </ul>
  )
}

const kinds: Record<Exclude<LedgerKind, 'correction'>, () => string> = {
  granted: m.panel_ledger_granted,
  withdrawn: m.panel_ledger_withdrawn,
  platform_stopped: m.panel_ledger_stopped,
  platform_resumed: m.panel_ledger_resumed,
  imported_unverified: m.panel_ledger_imported,
}

const states: Record<Consent, () => string> = {
  opted_in: m.panel_consent_in,
  not_asked: m.panel_consent_none,
  opted_out: m.panel_consent_out,
}

function lineText({ kind, result }: ConsentLine): string {
  if (kind === '') return ''
  if (kind !== 'correction') return kinds[kind]()
  return m.panel_correction({ state: states[result === '' ? 'not_asked' : result]() })
}

function origin({ sourceLabel, actor, method, note }: ConsentLine): string {
  return [sourceLabel, actor, method, note].filter((part) => part !== '').join(' · ')
}
