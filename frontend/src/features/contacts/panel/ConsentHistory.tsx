import { useQuery } from '@tanstack/react-query'
import { readLedger } from '../../../api/contacts.ts'
import type { Consent, ConsentLine, Row } from '../../../api/types.ts'
import { momentBefore } from '../../../domain/day.ts'
import type { NoticeId } from '../../../domain/ids.ts'
import type { LedgerKind } from '../../../domain/ledger.ts'
import { m } from '../../../i18n/index.ts'
import { useNoticesById } from '../../../state/catalogues.ts'
import { useServices } from '../../../state/services.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { LinkButton } from '../../../ui/index.ts'
import { nameOf } from '../list/cells.tsx'
import styles from './panel.module.css'

const none: readonly ConsentLine[] = []

/** The contact's lines of the ledger, newest first: when, what, from where, by whom, and in which words. */
export function ConsentHistory({ row }: { row: Row }) {
  const contact = row.id
  const { data = none, isFetched } = useQuery({
    queryKey: ['contact', contact, 'ledger'],
    queryFn: () => readLedger(contact),
    staleTime: 0,
    gcTime: 0,
  })
  if (isFetched && data.length === 0) return <p className={styles.note}>{m.panel_history_empty()}</p>
  return (
    <ul className={styles.list} aria-label={m.panel_history()}>
      {data.map((line) => (
        <LedgerEntry key={line.id} line={line} row={row} />
      ))}
    </ul>
  )
}

function LedgerEntry({ line, row }: { line: ConsentLine; row: Row }) {
  const { dialogs } = useServices()
  const format = useFormat()
  const notice = useNoticesById().get(line.notice as NoticeId)
  const at = format.moment(line.at)
  const words = m.correction_line({ change: lineText(line), at })
  const correct = () =>
    dialogs.open({ kind: 'correct', line: { id: line.id, contact: row.id, name: nameOf(row), words } })
  return (
    <li className={styles.ledger}>
      <span>{lineText(line)}</span>
      <time className={styles.note} dateTime={line.at}>
        {at}
      </time>
      <bdi className={styles.note}>{origin(line)}</bdi>
      <span className={styles.correct}>
        <LinkButton label={m.panel_correct_line({ words })} onPress={correct}>
          {m.panel_correct()}
        </LinkButton>
      </span>
      {notice && (
        <bdi className={`${styles.note} ${styles.said}`}>{m.panel_shown({ notice: m.notices_version_of(notice) })}</bdi>
      )}
      {line.validUntil !== '' && (
        <span className={`${styles.note} ${styles.said}`}>
          {m.panel_valid_until({ date: format.date(momentBefore(line.validUntil)) })}
        </span>
      )}
    </li>
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

function origin({ sourceLabel, actor, method, note, evidence, reference }: ConsentLine): string {
  return [sourceLabel, actor, method, note, evidence, reference].filter((part) => part !== '').join(' · ')
}
