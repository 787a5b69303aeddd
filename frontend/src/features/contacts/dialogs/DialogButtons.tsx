import { m } from '../../../i18n/index.ts'
import { Button } from '../../../ui/index.ts'

export interface DialogButtonsProps {
  /** The verb of what the dialog does. */
  readonly label: string
  readonly busy?: boolean
  readonly disabled?: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Close, and what the dialog is for. */
export function DialogButtons({ label, busy = false, disabled = false, onConfirm, onClose }: DialogButtonsProps) {
  return (
    <>
      <Button onPress={onClose}>{m.contacts_close()}</Button>
      <Button variant="primary" busy={busy} disabled={disabled} onPress={onConfirm}>
        {label}
      </Button>
    </>
  )
}
