import { Download } from 'lucide-react'
import { reasonOf } from '../../actions/tell.ts'
import { saveExample } from '../../api/transfer.ts'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { useStore } from '../../state/useStore.ts'
import { Button, DropArea, LinkButton } from '../../ui/index.ts'
import styles from './transfer.module.css'

/** Step 1: which file. */
export function FileStep() {
  const { imports, notices } = useServices()
  const { busy } = useStore(imports)
  const example = async () => {
    try {
      const { cancelled, file } = await saveExample()
      if (!cancelled) notices.show({ message: m.transfer_example_saved({ file }) })
    } catch (problem) {
      notices.show({ message: reasonOf(problem), tone: 'danger' })
    }
  }
  return (
    <div className={styles.content}>
      <h2 className={styles.heading}>{m.transfer_file_title()}</h2>
      <p className={styles.lead}>{m.transfer_file_text()}</p>
      <DropArea title={m.transfer_drop()} text={m.transfer_drop_text()}>
        <Button variant="primary" busy={busy} onPress={() => void imports.choose()}>
          {m.transfer_choose()}
        </Button>
      </DropArea>
      <p className={styles.after}>
        <LinkButton icon={Download} onPress={() => void example()}>
          {m.transfer_example()}
        </LinkButton>
      </p>
    </div>
  )
}
