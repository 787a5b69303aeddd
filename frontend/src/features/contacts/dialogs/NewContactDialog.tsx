import { useState } from 'react'
import { isEdited } from '../../../domain/edit.ts'
import { Selection } from '../../../domain/selection.ts'
import { m } from '../../../i18n/index.ts'
import { useServices } from '../../../state/services.ts'
import { Banner, Checkbox, Dialog, LinkButton, Segments, TextField } from '../../../ui/index.ts'
import { AttributeFields } from './AttributeFields.tsx'
import { DialogButtons } from './DialogButtons.tsx'
import { DiscardQuestion } from './DiscardQuestion.tsx'
import styles from './dialogs.module.css'
import { PhoneFields } from './PhoneFields.tsx'
import { TagFields } from './TagFields.tsx'
import { type NewContact, useNewContact } from './useNewContact.ts'

/** A contact by hand: its number is checked while it is typed. */
export function NewContactDialog({ onClose }: { onClose: () => void }) {
  const contact = useNewContact(onClose)
  const [discarding, setDiscarding] = useState(false)
  const touched = contact.phone !== '' || contact.name !== '' || isEdited(contact.form.complete())
  const close = () => (touched ? setDiscarding(true) : onClose())
  return (
    <>
      <Dialog
        title={m.contacts_new()}
        onClose={close}
        onSubmit={contact.save}
        footer={
          <DialogButtons
            label={m.contacts_add_contact()}
            busy={contact.busy}
            onConfirm={contact.save}
            onClose={close}
          />
        }
      >
        <div className={styles.body}>
          {contact.error !== undefined && <Banner tone="danger">{contact.error}</Banner>}
          <PhoneFields contact={contact} />
          <Existing contact={contact} />
          <WasErased contact={contact} />
          <TextField
            label={m.contacts_display_name()}
            value={contact.name}
            onChange={contact.setName}
            error={contact.problems.name}
          />
          <OptedOut contact={contact} />
          <TagFields form={contact.form} />
          <AttributeFields form={contact.form} />
        </div>
      </Dialog>
      {discarding && <DiscardQuestion onKeep={() => setDiscarding(false)} onDiscard={onClose} />}
    </>
  )
}

/** Somebody has the number already. */
function Existing({ contact: { check } }: { contact: NewContact }) {
  const { dialogs } = useServices()
  if (!check || check.existing === 0) return null
  const open = () => dialogs.open({ kind: 'edit', selection: Selection.of([check.existing]) })
  return (
    <Banner tone="warning" actions={<LinkButton onPress={open}>{m.contacts_open_instead()}</LinkButton>}>
      {m.contacts_existing({ name: check.existingName || check.text })}
    </Banner>
  )
}

/** The person of the number was erased: they come back only when that is said. */
function WasErased({ contact: { check, again, setAgain } }: { contact: NewContact }) {
  if (!check || check.erased === '') return null
  return (
    <Banner tone="warning">
      <p>{check.erased}</p>
      <Checkbox label={m.privacy_again()} checked={again} onChange={setAgain} />
    </Banner>
  )
}

function OptedOut({ contact }: { contact: NewContact }) {
  return (
    <fieldset className={styles.fields}>
      <legend className={styles.legend}>{m.contacts_consent()}</legend>
      <Segments
        label={m.contacts_consent()}
        options={[
          { id: 'no', label: m.contacts_no_record() },
          { id: 'yes', label: m.contacts_is_opted_out() },
        ]}
        value={contact.optedOut ? 'yes' : 'no'}
        onChange={(value) => contact.setOptedOut(value === 'yes')}
      />
    </fieldset>
  )
}
