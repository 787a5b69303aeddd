import { FileUp, type LucideIcon } from 'lucide-react'
import { type DragEvent, type ReactNode, useState } from 'react'
import { Icon } from '../marks/Icon.tsx'
import styles from './notices.module.css'

export type DropAreaProps = {
  icon?: LucideIcon
  title: string
  text?: ReactNode
  /** The button that chooses a file. */
  children: ReactNode
}

/** Where a file may be dropped. The desktop delivers the file; here is only shown that it may fall. */
export function DropArea({ icon = FileUp, title, text, children }: DropAreaProps) {
  const [over, setOver] = useState(false)
  const onDragLeave = (event: DragEvent<HTMLElement>) => {
    const inside = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)
    if (!inside) setOver(false)
  }
  return (
    <section
      className={styles.drop}
      aria-label={title}
      data-over={over || undefined}
      onDragEnter={() => setOver(true)}
      onDragLeave={onDragLeave}
      onDrop={() => setOver(false)}
    >
      <Icon of={icon} size={32} />
      <h2 className={styles.emptyTitle}>{title}</h2>
      {text && <div className={styles.emptyText}>{text}</div>}
      {children}
    </section>
  )
}
