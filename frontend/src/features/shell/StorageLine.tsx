import { HardDrive } from 'lucide-react'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { useSelected } from '../../state/useStore.ts'
import { Hidden, Icon } from '../../ui/index.ts'
import styles from './sidebar.module.css'

/** Where the data is; the folder is in its tooltip. */
export function StorageLine({ open }: { open: boolean }) {
  const folder = useSelected(useServices().status, (status) => status?.dataDir ?? '')
  const where = folder === '' ? undefined : m.app_data_folder({ folder })
  return (
    <p className={styles.storage} title={where}>
      <Icon of={HardDrive} />
      {open ? m.app_stored_here() : <Hidden>{m.app_stored_here()}</Hidden>}
      {where !== undefined && <Hidden>{where}</Hidden>}
    </p>
  )
}
