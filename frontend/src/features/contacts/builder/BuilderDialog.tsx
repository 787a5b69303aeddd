import { attempt } from '../../../actions/tell.ts'
import type { Preview } from '../../../api/types.ts'
import { m } from '../../../i18n/index.ts'
import { useServices } from '../../../state/services.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { Button, Dialog } from '../../../ui/index.ts'
import styles from './builder.module.css'
import { useFields } from './fields.ts'
import { GroupEditor } from './GroupEditor.tsx'
import { useBuilder } from './useBuilder.ts'
import { usePreview } from './usePreview.ts'

export interface BuilderDialogProps {
  /** What to begin with, in the filter language; without it, what the list shows. */
  readonly filter: string | undefined
  readonly onClose: () => void
}

/** Rules joined by AND, OR and NOT, with whom they find while they are written. */
export function BuilderDialog({ filter, onClose }: BuilderDialogProps) {
  const services = useServices()
  const builder = useBuilder(useFields(), filter ?? services.contacts.query().filter)
  const preview = usePreview(builder.filter)
  const isWrong = preview !== undefined && preview.problem.message !== ''
  const wrong = isWrong ? { node: builder.nodeAt(preview.problem.path), message: preview.problem.message } : null
  const show = () => {
    if (isWrong) return
    onClose()
    if (services.screens.snapshot().current.name !== 'contacts') services.screens.go({ name: 'contacts' })
    void attempt(services, () => services.contacts.setFilter(builder.filter))
  }
  const save = () => {
    show()
    services.dialogs.open({ kind: 'saveSegment' })
  }
  return (
    <Dialog
      title={m.builder_title()}
      size="large"
      onClose={onClose}
      onSubmit={show}
      note={m.builder_keys()}
      footer={
        <>
          <Button onPress={onClose}>{m.builder_cancel()}</Button>
          <Button disabled={isWrong || builder.filter === ''} onPress={save}>
            {m.builder_save()}
          </Button>
          <Button variant="primary" disabled={isWrong} onPress={show}>
            {m.builder_show()}
          </Button>
        </>
      }
    >
      <div ref={builder.root}>
        <GroupEditor group={builder.tree.root} builder={builder} wrong={wrong} />
      </div>
      <Found preview={preview} />
    </Dialog>
  )
}

/** The rule in words, how many it finds, and the first of them. */
function Found({ preview }: { preview: Preview | undefined }) {
  const format = useFormat()
  if (!preview) return null
  const names = preview.first.map(({ name, phoneText }) => name || phoneText || m.contacts_unnamed())
  return (
    <section className={styles.found} aria-label={m.builder_found()}>
      <p className={styles.words}>
        <bdi>{preview.words}</bdi>
      </p>
      {preview.problem.message === '' ? (
        <p role="status" className={styles.who}>
          <strong>{m.builder_contacts({ count: preview.contacts })}</strong>
          {names.length > 0 && <bdi className={styles.names}>{format.list(names)}</bdi>}
        </p>
      ) : (
        <p role="status" className={styles.problem}>
          {m.builder_wrong()}
        </p>
      )}
    </section>
  )
}
