import type { ApiError } from '../../api/call.ts'
import type { ChangeId } from '../../domain/ids.ts'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { Banner, Button } from '../../ui/index.ts'
import styles from './history.module.css'

/** Says which later change stands on this one, and leads to it. */
export function Obstacle({ reason, onDismiss }: { reason: ApiError; onDismiss: () => void }) {
  const { history } = useServices()
  const show = () => {
    onDismiss()
    void history.reveal(Number(reason.params.change) as ChangeId)
  }
  return (
    <div className={styles.below}>
      <Banner
        tone="warning"
        onDismiss={onDismiss}
        actions={
          <Button size="small" onPress={show}>
            {m.history_go_to_later()}
          </Button>
        }
      >
        <bdi>{reason.message}</bdi>
      </Banner>
    </div>
  )
}
