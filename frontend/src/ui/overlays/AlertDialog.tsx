import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { m } from '../../i18n/index.ts'
import { Button } from '../buttons/Button.tsx'
import { cx } from '../cx.ts'
import styles from './dialog.module.css'

export type AlertDialogProps = {
  open?: boolean
  /** The action and the number: "Delete 2,046 contacts?" */
  title: string
  /** The verb: "Delete tag". */
  confirmLabel: string
  cancelLabel?: string
  tone?: 'primary' | 'danger'
  busy?: boolean
  /** Nothing can be confirmed yet. */
  disabled?: boolean
  onConfirm: () => void
  onCancel: () => void
  /** What happens and what stays. */
  children: ReactNode
}

/** Asks before something that reaches far. The focus starts on Cancel. */
export function AlertDialog(props: AlertDialogProps) {
  const { open = true, title, tone = 'danger', busy = false, disabled = false, onCancel, children } = props
  return (
    <ModalOverlay className={cx(styles.scrim)} isOpen={open} onOpenChange={(next) => next || onCancel()}>
      <Modal className={cx(styles.dialog, styles.small)}>
        <AriaDialog role="alertdialog" className={cx(styles.content)}>
          <div className={styles.frame}>
            <header className={styles.header}>
              <Heading slot="title" className={cx(styles.title)}>
                {title}
              </Heading>
            </header>
            <div className={styles.body}>{children}</div>
            <footer className={styles.footer}>
              <Button autoFocus onPress={onCancel}>
                {props.cancelLabel ?? m.ui_cancel()}
              </Button>
              <Button variant={tone} busy={busy} disabled={disabled} onPress={props.onConfirm}>
                {props.confirmLabel}
              </Button>
            </footer>
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
