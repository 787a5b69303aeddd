import type { LedgerLine } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import { useFormat } from '../../state/useFormat.ts'
import { Hidden, Icon } from '../../ui/index.ts'
import styles from './consent.module.css'
import { changeWords, evidenceOf, lookOf } from './consentWords.ts'

/** Lines of the ledger. Nothing in them can be changed. */
export function LinesTable({ label, lines }: { label: string; lines: readonly LedgerLine[] }) {
  return (
    <table className={styles.lines} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{m.consent_column_when()}</th>
          <th scope="col">{m.consent_column_contact()}</th>
          <th scope="col">{m.consent_column_change()}</th>
          <th scope="col">{m.consent_column_source()}</th>
          <th scope="col">{m.consent_column_evidence()}</th>
          <th scope="col">{m.consent_column_by()}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </tbody>
    </table>
  )
}

function Line({ line }: { line: LedgerLine }) {
  const format = useFormat()
  const { icon, tone } = lookOf(line.kind)
  const evidence = evidenceOf(line)
  return (
    <tr>
      <td title={m.consent_recorded_at({ at: format.moment(line.recordedAt) })}>
        <time dateTime={line.at}>{format.moment(line.at)}</time>
      </td>
      <td>
        <bdi className={styles.person}>{line.name || m.contacts_no_name()}</bdi>{' '}
        <bdi className={styles.number}>{line.phoneText}</bdi>
        {line.deleted && <Hidden>{m.consent_contact_deleted()}</Hidden>}
      </td>
      <td>
        <span className={styles.change} data-tone={tone}>
          <Icon of={icon} />
          {changeWords(line)}
        </span>
      </td>
      <td>{line.source.label}</td>
      <td className={styles.evidence} title={evidence}>
        <bdi>{evidence}</bdi>
      </td>
      <td>
        <bdi>{line.actor}</bdi>
      </td>
    </tr>
  )
}
