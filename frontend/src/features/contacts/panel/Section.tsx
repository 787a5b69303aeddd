import type { ReactNode } from 'react'
import styles from './panel.module.css'

export interface SectionProps {
  readonly title: string
  /** At the end of the title. */
  readonly action?: ReactNode
  /** Said instead of the list; false: there is something in it. */
  readonly empty?: string | false
  /** List items. */
  readonly children: ReactNode
}

/** A part of the panel: a title and a list. */
export function Section({ title, action, empty = false, children }: SectionProps) {
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        {action}
      </div>
      {empty === false ? <ul className={styles.list}>{children}</ul> : <p className={styles.note}>{empty}</p>}
    </section>
  )
}
