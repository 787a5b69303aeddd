import { type ReactNode, useState } from 'react'
import { confirmAbove } from '../../../actions/contactCommands.ts'
import { attempt, reasonOf } from '../../../actions/tell.ts'
import { ApiError } from '../../../api/call.ts'
import { m } from '../../../i18n/index.ts'
import { useServices } from '../../../state/services.ts'
import { AlertDialog } from '../../../ui/index.ts'

export interface SavingOptions {
  /** How many contacts change. */
  readonly contacts: number
  /** "Change 2,046 contacts?" */
  readonly title: string
  readonly confirmLabel: string
  readonly run: () => Promise<void>
  /** Shows a refusal beside the fields, and answers what has no place there. */
  readonly refused?: (problem: ApiError) => string | undefined
  readonly onClose: () => void
}

export interface Saving {
  readonly busy: boolean
  readonly error: string | undefined
  readonly save: () => void
  /** Stands over the dialog while it asks. */
  readonly question: ReactNode
}

/**
 * Saves what a dialog holds. For a few contacts the dialog stays until it is done, and a refusal is shown in it. For
 * many it asks first; then the work runs beside the screen.
 */
export function useSaving({ contacts, title, confirmLabel, run, refused, onClose }: SavingOptions): Saving {
  const services = useServices()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const [asking, setAsking] = useState(false)
  const now = async () => {
    setBusy(true)
    try {
      await run()
      onClose()
    } catch (reason) {
      setError(refused && reason instanceof ApiError ? refused(reason) : reasonOf(reason))
      setBusy(false)
    }
  }
  const later = () => {
    onClose()
    void attempt(services, run)
  }
  const question = asking && (
    <AlertDialog
      title={title}
      tone="primary"
      confirmLabel={confirmLabel}
      onConfirm={later}
      onCancel={() => setAsking(false)}
    >
      {m.contacts_confirm_text()}
    </AlertDialog>
  )
  return { busy, error, save: () => (contacts > confirmAbove ? setAsking(true) : void now()), question }
}
