import { X } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { m } from '../../i18n/index.ts'
import { IconButton } from '../buttons/IconButton.tsx'
import { cx } from '../cx.ts'
import styles from './dialog.module.css'

export type DialogProps = {
  open?: boolean
  title: string
  /** 440, 560 or 880 pixels wide. */
  size?: 'small' | 'medium' | 'large'
  onClose: () => void
  /** Ctrl+Enter. */
  onSubmit?: () => void
  /** A remark at the start of the footer. */
  note?: ReactNode
  /** Its buttons. */
  footer?: ReactNode
  children: ReactNode
}

/** A window over the page. It takes the focus, keeps it and gives it back; Esc closes it, a click beside it does not. */
export function Dialog({
  open = true,
  title,
  size = 'medium',
  onClose,
  onSubmit,
  note,
  footer,
  children,
}: DialogProps) {
  // Caught on the way down: a button that has the focus keeps Enter to itself.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || onSubmit === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onSubmit()
  }
  return (
    <ModalOverlay className={cx(styles.scrim)} isOpen={open} onOpenChange={(next) => next || onClose()}>
      <Modal className={cx(styles.dialog, styles[size])}>
        <AriaDialog className={cx(styles.content)}>
          <div className={styles.frame} onKeyDownCapture={onKeyDown}>
            <header className={styles.header}>
              <Heading slot="title" className={cx(styles.title)}>
                {title}
              </Heading>
              <IconButton icon={X} label={m.ui_close()} onPress={onClose} />
            </header>
            <div className={styles.body}>{children}</div>
            {footer !== undefined && (
              <footer className={styles.footer}>
                <span className={styles.note}>{note}</span>
                {footer}
              </footer>
            )}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
