import { X } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { m } from '../../i18n/index.ts'
import { cx } from '../cx.ts'
import { Icon } from '../marks/Icon.tsx'
import styles from './notices.module.css'
import type { Toast, Toasts } from './Toasts.ts'

/** Shows the messages of `toasts` at the foot of the window and reads them out. */
export function Toaster({ toasts }: { toasts: Toasts }) {
  const shown = useSyncExternalStore(toasts.subscribe, toasts.snapshot)
  // A dialog makes everything else inert; a message about what it did must still be read and undone.
  return createPortal(
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps messages from going while they are read
    <div
      className={styles.toaster}
      data-react-aria-top-layer="true"
      onPointerEnter={() => toasts.hold()}
      onPointerLeave={() => toasts.release()}
      onFocus={() => toasts.hold()}
      onBlur={() => toasts.release()}
    >
      <div role="status" aria-live="polite" aria-atomic="false" className={styles.toasts}>
        {shown.map((toast) => (
          <ToastLine key={toast.id} toast={toast} onClose={() => toasts.dismiss(toast.id)} />
        ))}
      </div>
    </div>,
    document.body,
  )
}

function ToastLine({ toast, onClose }: { toast: Toast; onClose: () => void }) {
  const { message, action, tone } = toast
  const act = () => {
    onClose()
    action?.run()
  }
  return (
    <div className={cx(styles.toast, tone === 'danger' && styles.toastDanger)}>
      {/* A paragraph: WebKitGTK shows screen readers the text of a block, but not of a bare span beside buttons. */}
      <p className={styles.toastText}>{message}</p>
      {action && (
        <button type="button" className={styles.toastAction} onClick={act}>
          {action.label}
        </button>
      )}
      <button type="button" className={styles.toastClose} aria-label={m.ui_dismiss()} onClick={onClose}>
        <Icon of={X} size={14} />
      </button>
    </div>
  )
}
