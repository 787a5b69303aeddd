import { useRef } from 'react'
import { attempt } from '../../actions/tell.ts'
import { ApiError } from '../../api/call.ts'
import { undoChange } from '../../api/history.ts'
import type { Change } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { Button } from '../../ui/index.ts'
import styles from './history.module.css'

interface Props {
  readonly change: Change
  /** A later change stands on this one. */
  readonly onObstacle: (reason: ApiError | null) => void
}

/** Undo, where that is possible. */
export function TakeBack({ change: { id, summary, undone, canUndo }, onObstacle }: Props) {
  const services = useServices()
  const running = useRef(false)
  if (undone) return <span className={styles.note}>{m.history_undone()}</span>
  if (!canUndo) return null
  const takeBack = async () => {
    if (running.current) return
    running.current = true
    onObstacle(null)
    await attempt(services, async () => {
      try {
        const { message } = await services.contacts.change('members', () => undoChange(id))
        services.notices.show({ message })
      } catch (error) {
        if (!(error instanceof ApiError) || error.code !== 'history.overlaid') throw error
        onObstacle(error)
      }
    })
    running.current = false
  }
  return (
    <Button size="small" variant="ghost" label={m.history_undo_what({ what: summary })} onPress={() => void takeBack()}>
      {m.app_undo()}
    </Button>
  )
}
