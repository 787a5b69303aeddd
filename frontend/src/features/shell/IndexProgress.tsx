import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { useStore } from '../../state/useStore.ts'
import { ProgressBar } from '../../ui/index.ts'
import styles from './shell.module.css'

/** While the index loads, only the newest contacts are there; the line says how far it is. */
export function IndexProgress() {
  const status = useStore(useServices().status)
  if (!status || status.ready) return null
  return (
    <div className={styles.progress}>
      <ProgressBar label={m.app_loading()} done={status.loadDone} total={status.loadTotal} />
    </div>
  )
}
