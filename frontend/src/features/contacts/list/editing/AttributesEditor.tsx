import type { KeyboardEvent } from 'react'
import { saveValues } from '../../../../actions/inPlace.ts'
import type { Row } from '../../../../api/types.ts'
import { isEdited } from '../../../../domain/edit.ts'
import { m } from '../../../../i18n/index.ts'
import { useServices } from '../../../../state/services.ts'
import { AnchoredPopover } from '../../../../ui/index.ts'
import { AttributeFields } from '../../dialogs/AttributeFields.tsx'
import { DialogButtons } from '../../dialogs/DialogButtons.tsx'
import { useEditForm } from '../../dialogs/useEditForm.ts'
import { nameOf } from '../cells.tsx'
import styles from './editing.module.css'
import { type AfterEdit, useCellKeys } from './useCellKeys.ts'

export interface AttributesEditorProps {
  readonly row: Row
  readonly cell: HTMLElement
  readonly onDone: (to: AfterEdit) => void
}

/** All attributes of one contact, with the fields of "Edit customer". Ctrl+Enter saves: Enter and Tab are the fields'. */
export default function AttributesEditor({ row, cell, onDone }: AttributesEditorProps) {
  const services = useServices()
  const form = useEditForm({
    contacts: 1,
    attributes: row.attributes.map((attribute) => ({ ...attribute, count: 1 })),
    tags: [],
  })
  const save = async () => {
    const edit = form.complete()
    if (isEdited(edit)) await saveValues(services, row.id, edit)
  }
  const { error, finish, handlers } = useCellKeys(save, onDone, keeps)
  return (
    <AnchoredPopover
      label={m.table_attributes_of({ name: nameOf(row) })}
      anchor={{ current: cell }}
      onClose={() => finish('stay')}
      width={400}
    >
      <div className={styles.attributes} {...handlers}>
        <AttributeFields form={form} />
        {error !== undefined && (
          <p role="alert" className={styles.error}>
            {error}
          </p>
        )}
        <footer className={styles.foot}>
          <DialogButtons
            label={m.contacts_save_changes()}
            onConfirm={() => finish('down')}
            onClose={() => onDone('stay')}
          />
        </footer>
      </div>
    </AnchoredPopover>
  )
}

function keeps({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === 'Tab' || (key === 'Enter' && !ctrlKey && !metaKey)
}
