import type { Density, Row } from '../../../api/types.ts'
import { highlight, highlightNumber, type Stretch } from '../../../domain/highlight.ts'
import { m } from '../../../i18n/index.ts'
import { Avatar } from '../../../ui/index.ts'
import styles from './list.module.css'

export interface NameCellProps {
  readonly row: Row
  readonly density: Density
  /** What is searched for; shown in bold where it is found. */
  readonly search: string
}

/** Avatar, name over number; on one line and without the avatar where rows are low. */
export function NameCell({ row, density, search }: NameCellProps) {
  const name = row.name === '' ? m.contacts_no_name() : row.name
  return (
    <>
      {density !== 'compact' && <Avatar name={row.name} />}
      <span className={density === 'compact' ? styles.whoLine : styles.who}>
        <bdi className={styles.name}>
          <Marked stretches={highlight(name, row.name === '' ? '' : search)} />
        </bdi>
        <bdi className={styles.number} dir="ltr">
          <Marked stretches={highlightNumber(row.phoneText, search)} />
        </bdi>
      </span>
    </>
  )
}

function Marked({ stretches }: { stretches: readonly Stretch[] }) {
  return stretches.map(({ text, found }, place) =>
    found ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is its place
      <b key={place} className={styles.found}>
        {text}
      </b>
    ) : (
      text
    ),
  )
}
