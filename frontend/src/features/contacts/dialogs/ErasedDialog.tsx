import type { Erased } from '../../../api/types.ts'
import { m } from '../../../i18n/index.ts'
import { Banner, Button, Dialog } from '../../../ui/index.ts'
import { Copies } from '../../values/Copies.tsx'
import styles from './dialogs.module.css'

export interface ErasedDialogProps {
  readonly result: Erased
  readonly onClose: () => void
}

/** What an erasure took, what it left, and what it could not reach. */
export function ErasedDialog({ result, onClose }: ErasedDialogProps) {
  const { changed, lines, suppressed, unknowable, imports, logLeft } = result
  return (
    <Dialog
      title={m.erased_title({ count: changed.contacts })}
      size="small"
      onClose={onClose}
      footer={
        <Button variant="primary" autoFocus onPress={onClose}>
          {m.erased_close()}
        </Button>
      }
    >
      <div className={styles.body}>
        {logLeft && <Banner tone="warning">{m.erased_log_left()}</Banner>}
        <section aria-label={m.erased_gone()}>
          <h3 className={styles.legend}>{m.erased_gone()}</h3>
          <p>{m.erased_gone_text()}</p>
        </section>
        <section aria-label={m.erased_kept()}>
          <h3 className={styles.legend}>{m.erased_kept()}</h3>
          <ul className={styles.remains}>
            <li>{m.erased_lines({ count: lines })}</li>
            <li>{m.erased_marks({ count: suppressed })}</li>
            {unknowable > 0 && <li>{m.erased_unknowable({ count: unknowable })}</li>}
          </ul>
        </section>
        <Copies imports={imports} />
      </div>
    </Dialog>
  )
}
