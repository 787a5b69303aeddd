import type { ReactNode } from 'react'
import styles from './marks.module.css'

/** A small count on a button. */
export function Badge({ children }: { children: ReactNode }) {
  return <span className={styles.badge}>{children}</span>
}
