import type { Row } from '../../../api/types.ts'
import { m } from '../../../i18n/index.ts'
import { Avatar } from '../../../ui/index.ts'
import styles from './dialogs.module.css'

/** Who is edited, for reference. */
export function PersonCard({ row }: { row: Row }) {
  return (
    <div className={styles.person}>
      <Avatar name={row.name} size={36} />
      <div>
        <bdi className={styles.personName}>{row.name === '' ? m.contacts_no_name() : row.name}</bdi>
        <bdi className={styles.personNumber} dir="ltr">
          {row.phoneText}
        </bdi>
      </div>
    </div>
  )
}
