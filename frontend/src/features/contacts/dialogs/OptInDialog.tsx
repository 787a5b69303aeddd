import { useState } from 'react'
import { optInWithProof } from '../../../actions/contactCommands.ts'
import { reasonOf } from '../../../actions/tell.ts'
import type { Selection } from '../../../domain/selection.ts'
import { m } from '../../../i18n/index.ts'
import { useServices } from '../../../state/services.ts'
import { Banner, Button, Dialog, Select, TextArea } from '../../../ui/index.ts'
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
  return (
    <Dialog
      title={m.contacts_opt_in_title()}
      size="small"
      onClose={onClose}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onPress={onClose}>{m.contacts_close()}</Button>
          <Button variant="primary" onPress={() => void save()}>
            {m.contacts_opt_in()}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        {error !== undefined && <Banner tone="danger">{error}</Banner>}
        <p>{reason}</p>
        <Select
          label={m.contacts_opt_in_method()}
          options={methods.map(({ id, label }) => ({ id, label: label() }))}
          value={method}
          onChange={setMethod}
        />
        <TextArea
          label={m.contacts_opt_in_note()}
          help={m.contacts_opt_in_note_help()}
          error={tried && missing ? m.contacts_opt_in_note_missing() : undefined}
          required
          value={note}
          onChange={setNote}
        />
      </div>
    </Dialog>
  )
}
