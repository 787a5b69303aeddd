import type { ReactNode } from 'react'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { useStore } from '../../state/useStore.ts'
import { Button } from '../../ui/index.ts'
import styles from './transfer.module.css'

interface Props {
  title: string
  text: ReactNode
  children: ReactNode
  /** The button that goes on; by default "Continue" to the next step. */
  main?: ReactNode
  /** Why one cannot go on yet. */
  blocked?: string | undefined
}

/** One step: what it is about, its content, and the way on and back. */
export function StepPage({ title, text, children, main, blocked }: Props) {
  const { imports } = useServices()
  const { busy } = useStore(imports)
  return (
    <>
      <div className={styles.content}>
        <h2 className={styles.heading}>{title}</h2>
        <p className={styles.lead}>{text}</p>
        {children}
      </div>
      <footer className={styles.footer}>
        <Button variant="ghost" onPress={() => imports.reset()}>
          {m.transfer_cancel_import()}
        </Button>
        {blocked && <span className={styles.blocked}>{blocked}</span>}
        <span className={styles.ways}>
          <Button disabled={busy} onPress={() => void imports.back()}>
            {m.transfer_back()}
          </Button>
          {main ?? (
            <Button variant="primary" busy={busy} disabled={blocked !== undefined} onPress={() => void imports.next()}>
              {m.transfer_continue()}
            </Button>
          )}
        </span>
      </footer>
    </>
  )
}
