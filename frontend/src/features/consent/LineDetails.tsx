import type { LedgerLine } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import { useFormat } from '../../state/useFormat.ts'
import styles from './consent.module.css'

/** Everything that a line says, in full. */
export function LineDetails({ line }: { line: LedgerLine }) {
  const format = useFormat()
  const { id, recordedAt, method, note, evidence, reference } = line
  const said = [
    [m.consent_detail_method(), method],
    [m.consent_detail_note(), note],
    [m.consent_detail_evidence(), evidence],
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
      </td>
    </tr>
  )
}
