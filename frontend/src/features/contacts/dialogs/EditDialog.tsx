import { useState } from 'react'
import { isEdited } from '../../../domain/edit.ts'
import type { Selection } from '../../../domain/selection.ts'
import { m } from '../../../i18n/index.ts'
import { useServices } from '../../../state/services.ts'
import { Banner, Dialog } from '../../../ui/index.ts'
import { AttributeFields } from './AttributeFields.tsx'
import { DialogButtons } from './DialogButtons.tsx'
import { DiscardQuestion } from './DiscardQuestion.tsx'
import styles from './dialogs.module.css'
import { PersonCard } from './PersonCard.tsx'
import { saveEdit } from './saveEdit.ts'
import { TagFields } from './TagFields.tsx'
import { type Edited, useEdited } from './useEdited.ts'
import { useEditForm } from './useEditForm.ts'
import { unplaced } from './useRefusals.ts'
import { useSaving } from './useSaving.tsx'
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
  const services = useServices()
  const form = useEditForm(edited.before)
  const { contacts } = edited.before
  const saving = useSaving({
    contacts,
    title: m.contacts_confirm_edit({ count: contacts }),
    confirmLabel: m.contacts_save_changes(),
    run: () => saveEdit(services, selection, edited.before, form.complete()),
    refused: (problem) => {
      form.refuse(problem)
      return unplaced(problem)
    },
    onClose,
  })
  const save = () => (isEdited(form.complete()) ? saving.save() : onClose())
  const [discarding, setDiscarding] = useState(false)
  const close = () => (isEdited(form.complete()) ? setDiscarding(true) : onClose())
  return (
    <>
      <Dialog
        title={titleOf(contacts)}
        onClose={close}
        onSubmit={save}
        note={edited.lastChange}
        footer={<DialogButtons label={m.contacts_save_changes()} busy={saving.busy} onConfirm={save} onClose={close} />}
      >
        <div className={styles.body}>
          {saving.error !== undefined && <Banner tone="danger">{saving.error}</Banner>}
          {edited.row && <PersonCard row={edited.row} />}
          <AttributeFields form={form} />
          <TagFields form={form} />
        </div>
      </Dialog>
      {saving.question}
      {discarding && <DiscardQuestion onKeep={() => setDiscarding(false)} onDiscard={onClose} />}
    </>
  )
}
