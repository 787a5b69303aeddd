import { useState } from 'react'
import { correct } from '../../../actions/consentCommands.ts'
import type { ApiError } from '../../../api/call.ts'
import type { Consent } from '../../../api/types.ts'
import { m } from '../../../i18n/index.ts'
import type { LineToCorrect } from '../../../state/dialogStore.ts'
import { useServices } from '../../../state/services.ts'
import { Banner, Dialog, RadioGroup, TextArea } from '../../../ui/index.ts'
import { DialogButtons } from './DialogButtons.tsx'
import styles from './dialogs.module.css'
import { useSaving } from './useSaving.tsx'

export interface CorrectionDialogProps {
  readonly line: LineToCorrect
  readonly onClose: () => void
}

const results: readonly { readonly id: Consent; readonly label: () => string }[] = [
  { id: 'not_asked', label: m.consent_not_asked },
  { id: 'opted_in', label: m.consent_opted_in },
  { id: 'opted_out', label: m.consent_opted_out },
]

/** A line of the ledger is never changed: a wrong one is answered by a new one that says why. */
export function CorrectionDialog({ line, onClose }: CorrectionDialogProps) {
  const services = useServices()
  const [result, setResult] = useState<Consent>('not_asked')
  const [reason, setReason] = useState('')
  const [refused, setRefused] = useState<string>()
  const saving = useSaving({
    contacts: 1,
    title: m.correction_title(),
    confirmLabel: m.correction_add(),
    run: () => correct(services, line, result, reason),
    refused: (problem: ApiError) => {
      setRefused(problem.fields.reason?.message)
      return problem.fields.reason ? undefined : problem.message
    },
    onClose,
  })
  return (
    <Dialog
      title={m.correction_title()}
      size="small"
      onClose={onClose}
      onSubmit={saving.save}
      footer={<DialogButtons label={m.correction_add()} busy={saving.busy} onConfirm={saving.save} onClose={onClose} />}
    >
      <div className={styles.body}>
        {saving.error !== undefined && <Banner tone="danger">{saving.error}</Banner>}
        <div className={styles.person}>
          <div>
            <bdi className={styles.personName}>{line.name}</bdi>
            <span className={styles.personNumber}>{line.words}</span>
          </div>
        </div>
        <p className={styles.line}>{m.correction_text()}</p>
        <RadioGroup<Consent>
          label={m.correction_result()}
          value={result}
          onChange={setResult}
          options={results.map(({ id, label }) => ({ id, label: label() }))}
        />
        <TextArea
          label={m.correction_reason()}
          help={m.correction_reason_help()}
          error={refused}
          required
          value={reason}
          onChange={(text) => {
            setReason(text)
            setRefused(undefined)
          }}
        />
      </div>
    </Dialog>
  )
}
