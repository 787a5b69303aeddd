import type { LedgerLine } from '../../api/types.ts'
import { momentBefore } from '../../domain/day.ts'
import type { NoticeId } from '../../domain/ids.ts'
import { m } from '../../i18n/index.ts'
import { useNoticesById } from '../../state/catalogues.ts'
import { useServices } from '../../state/services.ts'
import { useFormat } from '../../state/useFormat.ts'
import { LinkButton } from '../../ui/index.ts'
import styles from './consent.module.css'
import { changeWords } from './consentWords.ts'

/** Everything that a line says, in full. */
export function LineDetails({ line }: { line: LedgerLine }) {
  const format = useFormat()
  const { id, recordedAt, method, note, evidence, reference, validUntil } = line
  const notice = useNoticesById().get(line.notice as NoticeId)
  const said = [
    [m.consent_detail_method(), method],
    [m.consent_detail_note(), note],
    [m.consent_detail_evidence(), evidence],
    [m.consent_detail_notice(), notice ? m.notices_version_of(notice) : ''],
    [m.consent_detail_until(), validUntil === '' ? '' : format.date(momentBefore(validUntil))],
    [m.consent_detail_reference(), reference],
    [m.consent_detail_recorded(), format.moment(recordedAt)],
    [m.consent_detail_line(), format.count(id)],
  ] as const
  return (
    <tr className={styles.details}>
      <td colSpan={7}>
        <dl>
          {said
            .filter(([, words]) => words !== '')
            .map(([label, words]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <bdi>{words}</bdi>
                </dd>
              </div>
            ))}
        </dl>
        {!line.erased && !line.deleted && <AddCorrection line={line} />}
      </td>
    </tr>
  )
}

/** A line cannot be changed, only answered. */
function AddCorrection({ line }: { line: LedgerLine }) {
  const { dialogs } = useServices()
  const format = useFormat()
  const { id, contact, name, phoneText, at } = line
  const words = m.correction_line({ change: changeWords(line), at: format.moment(at) })
  return (
    <LinkButton
      onPress={() => dialogs.open({ kind: 'correct', line: { id, contact, name: name || phoneText, words } })}
    >
      {m.correction_add()}
    </LinkButton>
  )
}
