import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { reasonOf } from '../../actions/tell.ts'
import { undoChange } from '../../api/history.ts'
import { rule } from '../../domain/filter.ts'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { useStore } from '../../state/useStore.ts'
import { Button } from '../../ui/index.ts'
import { Report } from './Report.tsx'
import styles from './transfer.module.css'

/** The last step: what was imported, and the way to see it or to take it back. */
export function ResultStep() {
  const { imports, contacts, screens, notices } = useServices()
  const { result } = useStore(imports)
  const [busy, setBusy] = useState(false)
  if (!result) return null
  const show = () => {
    void contacts.showFilter(JSON.stringify(rule('change', 'is', result.change)))
    screens.go({ name: 'contacts' })
  }
  const takeBack = async () => {
    setBusy(true)
    try {
      await undoChange(result.change)
      notices.show({ message: m.transfer_undone() })
      imports.reset()
    } catch (problem) {
      notices.show({ message: reasonOf(problem), tone: 'danger' })
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <div className={styles.content}>
        <h2 className={styles.heading}>{m.transfer_result_title()}</h2>
        <p className={styles.lead}>{m.transfer_result_text({ count: result.created + result.updated })}</p>
        <Report report={result} />
      </div>
      <footer className={styles.footer}>
        <Button icon={Undo2} busy={busy} onPress={() => void takeBack()}>
          {m.transfer_undo_import()}
        </Button>
        <span className={styles.ways}>
          <Button onPress={() => imports.reset()}>{m.transfer_another()}</Button>
          <Button variant="primary" onPress={show}>
            {m.transfer_show_contacts()}
          </Button>
        </span>
      </footer>
    </>
  )
}
