import { useState } from 'react'
import { reasonOf } from '../../../actions/tell.ts'
import { isEdited } from '../../../domain/edit.ts'
import type { Selection } from '../../../domain/selection.ts'
import { m } from '../../../i18n/index.ts'
import { useServices } from '../../../state/services.ts'
import { Banner, Button, Dialog } from '../../../ui/index.ts'
import { AttributeFields } from './AttributeFields.tsx'
import { DiscardQuestion } from './DiscardQuestion.tsx'
import styles from './dialogs.module.css'
import { PersonCard } from './PersonCard.tsx'
import { saveEdit } from './saveEdit.ts'
import { TagFields } from './TagFields.tsx'
import { type Edited, useEdited } from './useEdited.ts'
import { type EditForm, useEditForm } from './useEditForm.ts'
import { Waiting } from './Waiting.tsx'

export interface EditDialogProps {
  readonly selection: Selection
  readonly onClose: () => void
}

/** "Edit customer", and "Edit 3 customers" with the same fields. */
export function EditDialog({ selection, onClose }: EditDialogProps) {
  const edited = useEdited(selection)
  if (!edited) return <Waiting title={titleOf(selection.size)} onClose={onClose} />
  return <LoadedDialog selection={selection} edited={edited} onClose={onClose} />
}

function titleOf(contacts: number): string {
  return contacts === 1 ? m.contacts_edit() : m.contacts_edit_many({ count: contacts })
}

interface LoadedProps extends EditDialogProps {
  readonly edited: Edited
}

function LoadedDialog({ selection, edited, onClose }: LoadedProps) {
  const form = useEditForm(edited.before)
  const { busy, error, save } = useSave(selection, edited, form, onClose)
  const [discarding, setDiscarding] = useState(false)
  const close = () => (isEdited(form.complete()) ? setDiscarding(true) : onClose())
  return (
    <>
      <Dialog
        title={titleOf(edited.before.contacts)}
        onClose={close}
        onSubmit={save}
        note={edited.lastChange}
        footer={
          <>
            <Button onPress={close}>{m.contacts_close()}</Button>
            <Button variant="primary" busy={busy} onPress={save}>
              {m.contacts_save_changes()}
            </Button>
          </>
        }
      >
        <div className={styles.body}>
          {error !== undefined && <Banner tone="danger">{error}</Banner>}
          {edited.row && <PersonCard row={edited.row} />}
          <AttributeFields form={form} />
          <TagFields form={form} />
        </div>
      </Dialog>
      {discarding && <DiscardQuestion onKeep={() => setDiscarding(false)} onDiscard={onClose} />}
    </>
  )
}

/** Saves everything as one change. A refusal stays in the dialog. */
function useSave(selection: Selection, { before }: Edited, form: EditForm, onClose: () => void) {
  const services = useServices()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const run = async () => {
    setBusy(true)
    try {
      await saveEdit(services, selection, before, form.complete())
      onClose()
    } catch (reason) {
      setError(reasonOf(reason))
      setBusy(false)
    }
  }
  const save = () => void (isEdited(form.complete()) ? run() : onClose())
  return { busy, error, save }
}
