import type { LedgerLine } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import { Hidden } from '../../ui/index.ts'
import styles from './consent.module.css'
import { Line } from './Line.tsx'

interface Props {
  readonly label: string
  readonly lines: readonly LedgerLine[]
  /** Each line can be opened for all that it says. */
  readonly inDetail?: boolean
}

/** Lines of the ledger. Nothing in them can be changed. */
export function LinesTable({ label, lines, inDetail = false }: Props) {
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
          {inDetail && (
            <th scope="col">
              <Hidden>{m.consent_details()}</Hidden>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.id} line={line} inDetail={inDetail} />
        ))}
      </tbody>
    </table>
  )
}
