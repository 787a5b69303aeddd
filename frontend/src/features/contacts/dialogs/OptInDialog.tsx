import { useState } from 'react'
import { optInWithProof } from '../../../actions/contactCommands.ts'
import { reasonOf } from '../../../actions/tell.ts'
import type { Selection } from '../../../domain/selection.ts'
import { m } from '../../../i18n/index.ts'
import { useServices } from '../../../state/services.ts'
import { Banner, Dialog, Select, TextArea } from '../../../ui/index.ts'
import { DialogButtons } from './DialogButtons.tsx'
import styles from './dialogs.module.css'

export interface OptInDialogProps {
  readonly selection: Selection
  /** Who opted out themselves, and what that means. */
  readonly reason: string
  readonly onClose: () => void
}

const methods = [
  { id: 'message', label: m.contacts_method_message },
  { id: 'spoken', label: m.contacts_method_spoken },
  { id: 'form', label: m.contacts_method_form },
  { id: 'other', label: m.contacts_method_other },
] as const

type Method = (typeof methods)[number]['id']

/** Opting in someone who opted out themselves needs a word on how they agreed. */
export function OptInDialog({ selection, reason, onClose }: OptInDialogProps) {
  const proof = useProof(selection, onClose)
  return (
    <Dialog
      title={m.contacts_opt_in_title()}
      size="small"
      onClose={onClose}
      onSubmit={proof.save}
      footer={<DialogButtons label={m.contacts_opt_in()} onConfirm={proof.save} onClose={onClose} />}
    >
      <div className={styles.body}>
        {proof.error !== undefined && <Banner tone="danger">{proof.error}</Banner>}
        <p>{reason}</p>
        <Select
          label={m.contacts_opt_in_method()}
          options={methods.map(({ id, label }) => ({ id, label: label() }))}
          value={proof.method}
          onChange={proof.setMethod}
        />
        <TextArea
          label={m.contacts_opt_in_note()}
          help={m.contacts_opt_in_note_help()}
          error={proof.noteMissing ? m.contacts_opt_in_note_missing() : undefined}
          required
          value={proof.note}
          onChange={proof.setNote}
        />
      </div>
    </Dialog>
  )
}

/** The proof while it is written; that the note is missing is said when it is saved without. */
function useProof(selection: Selection, onClose: () => void) {
  const services = useServices()
  const [method, setMethod] = useState<Method>('message')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const [error, setError] = useState<string>()
  const missing = note.trim() === ''
  const save = async () => {
    setTried(true)
    if (missing) return
    try {
      const words = methods.find(({ id }) => id === method)?.label() ?? method
      await optInWithProof(services, selection, { method: words, note })
      onClose()
    } catch (refusal) {
      setError(reasonOf(refusal))
    }
  }
  return { method, setMethod, note, setNote, error, noteMissing: tried && missing, save: () => void save() }
}
