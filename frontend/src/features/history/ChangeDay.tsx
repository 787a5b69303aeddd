import type { Change } from '../../api/types.ts'
import type { ChangesOfDay } from '../../domain/days.ts'
import { useServices } from '../../state/services.ts'
import { useFormat } from '../../state/useFormat.ts'
import { useStore } from '../../state/useStore.ts'
import { ChangeLine } from './ChangeLine.tsx'
import styles from './history.module.css'

/** What was done on one day. */
export function ChangeDay({ day, changes }: ChangesOfDay<Change>) {
  const wanted = useStore(useServices().history.wanted)
  const format = useFormat()
  return (
    <section aria-label={format.date(day)}>
      <h2 className={styles.day}>{format.date(day)}</h2>
      <ul>
        {changes.map((change) => (
          <ChangeLine key={change.id} change={change} wanted={wanted?.id === change.id ? wanted : null} />
        ))}
      </ul>
    </section>
  )
}
