import { useEffect, useState } from 'react'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { useSelected } from '../../state/useStore.ts'
import { ProgressBar } from '../../ui/index.ts'
import styles from './contacts.module.css'

/** What takes less than this, in milliseconds, is not worth a sign. */
const patience = 100

/** A thin line under the header while the list is asked for. */
export function BusyLine() {
  const busy = useSelected(useServices().contacts, (state) => state.busy)
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!busy) return
    const timer = setTimeout(() => setLate(true), patience)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [busy])
  if (!busy || !late) return null
  return (
    <div className={styles.busy}>
      <ProgressBar label={m.app_loading()} done={0} total={0} />
    </div>
  )
}
