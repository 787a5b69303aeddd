import { FileSpreadsheet } from 'lucide-react'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { useStore } from '../../state/useStore.ts'
import { Icon } from '../../ui/index.ts'
import styles from './transfer.module.css'

/** The file that is being imported, at the foot of the steps. */
export function FileCard() {
  const { imports } = useServices()
  const { inspection } = useStore(imports)
  if (!inspection) return null
  const { file, rows, encoding } = inspection
  const size = m.transfer_size({ kib: Math.max(1, Math.round(file.size / 1024)) })
  return (
    <div className={styles.card}>
      <Icon of={FileSpreadsheet} />
      <div>
        <bdi className={styles.cardName}>{file.name}</bdi>
        <div className={styles.cardText}>
          {rows >= 0 ? m.transfer_rows({ count: rows }) : encoding} · {size}
        </div>
      </div>
    </div>
  )
}
