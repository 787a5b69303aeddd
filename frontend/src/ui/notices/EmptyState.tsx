import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '../marks/Icon.tsx'
import styles from './notices.module.css'

export type EmptyStateProps = {
  icon?: LucideIcon
  title: string
  text?: ReactNode
  /** Buttons. */
  children?: ReactNode
}

/** Where something will be. */
export function EmptyState({ icon, title, text, children }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {icon && (
        <span className={styles.emptyIcon}>
          <Icon of={icon} size={96} weight={0.75} />
        </span>
      )}
      <h2 className={styles.emptyTitle}>{title}</h2>
      {text && <div className={styles.emptyText}>{text}</div>}
      {children && <div className={styles.emptyActions}>{children}</div>}
    </div>
  )
}
