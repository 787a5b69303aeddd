import type { ReactNode } from 'react'
import { useFormat } from '../../state/useFormat.ts'
import styles from './page.module.css'

export interface PageHeaderProps {
  readonly title: string
  /** How many things the page is about. */
  readonly count?: number | undefined
  /** The page's actions; the last one is its main action. */
  readonly children?: ReactNode
}

/** The line at the top of every page. */
export function PageHeader({ title, count, children }: PageHeaderProps) {
  const format = useFormat()
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{title}</h1>
      {count !== undefined && <span className={styles.count}>{format.count(count)}</span>}
      <div className={styles.actions}>{children}</div>
    </header>
  )
}
