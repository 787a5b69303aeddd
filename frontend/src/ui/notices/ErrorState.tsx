import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { m } from '../../i18n/index.ts'
import { Button } from '../buttons/Button.tsx'
import { Icon } from '../marks/Icon.tsx'
import styles from './notices.module.css'

export type ErrorStateProps = {
  /** What happened. */
  title: string
  /** What it means and what to do. */
  text?: ReactNode
  /** Code and time, for someone who helps. */
  details?: string
  onRetry?: () => void
}

/** A page that could not be shown. */
export function ErrorState({ title, text, details, onRetry }: ErrorStateProps) {
  return (
    <div className={styles.empty} role="alert">
      <span className={styles.errorIcon}>
        <Icon of={CircleAlert} size={32} />
      </span>
      <h2 className={styles.emptyTitle}>{title}</h2>
      {text && <div className={styles.emptyText}>{text}</div>}
      {onRetry && (
        <div className={styles.emptyActions}>
          <Button onPress={onRetry}>{m.ui_try_again()}</Button>
        </div>
      )}
      {details !== undefined && (
        <details className={styles.details}>
          <summary>{m.ui_details()}</summary>
          <pre className={styles.detailsText}>{details}</pre>
        </details>
      )}
    </div>
  )
}
