import { m } from '../../../i18n/index.ts'
import { AlertDialog } from '../../../ui/index.ts'

export interface DiscardQuestionProps {
  readonly onKeep: () => void
  readonly onDiscard: () => void
}

/** Before a form with something in it is left. */
export function DiscardQuestion({ onKeep, onDiscard }: DiscardQuestionProps) {
  return (
    <AlertDialog
      title={m.contacts_discard_title()}
      cancelLabel={m.contacts_keep_editing()}
      confirmLabel={m.contacts_discard()}
      onCancel={onKeep}
      onConfirm={onDiscard}
    >
      {m.contacts_discard_text()}
    </AlertDialog>
  )
}
