import type { Confirmation } from '../../state/dialogStore.ts'
import { AlertDialog } from '../../ui/index.ts'

export interface ConfirmProps {
  readonly question: Confirmation
  readonly onClose: () => void
}

/** The question before a command that reaches far. */
export function Confirm({ question, onClose }: ConfirmProps) {
  const confirm = () => {
    onClose()
    question.run()
  }
  return (
    <AlertDialog
      title={question.title}
      confirmLabel={question.confirm}
      tone={question.tone}
      onConfirm={confirm}
      onCancel={onClose}
    >
      {question.text}
    </AlertDialog>
  )
}
