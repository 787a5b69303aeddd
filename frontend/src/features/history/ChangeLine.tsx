import { memo } from 'react'
import { attempt } from '../../actions/tell.ts'
import { undoChange } from '../../api/history.ts'
import type { Change } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { useFormat } from '../../state/useFormat.ts'
import { Button, Icon } from '../../ui/index.ts'
import { groupIcon } from './groups.ts'
import styles from './history.module.css'

/** One thing that was done. */
export const ChangeLine = memo(function ChangeLine({ change }: { change: Change }) {
  const format = useFormat()
  const { at, group, summary, contacts, sourceLabel, actor, undone } = change
  return (
    <li className={styles.line} data-undone={undone || undefined}>
      <time className={styles.time} dateTime={at}>
        {format.clock(at)}
      </time>
      <Icon of={groupIcon(group)} />
      <bdi className={styles.summary}>{summary}</bdi>
      <span className={styles.contacts}>{contacts > 0 && m.history_contacts({ count: contacts })}</span>
      <span className={styles.who}>
        <bdi>{actor === '' ? sourceLabel : m.history_who({ actor, source: sourceLabel })}</bdi>
      </span>
      <span className={styles.action}>
        <TakeBack change={change} />
      </span>
    </li>
  )
})

function TakeBack({ change: { id, summary, undone, canUndo } }: { change: Change }) {
  const services = useServices()
  if (undone) return <span className={styles.note}>{m.history_undone()}</span>
  if (!canUndo) return null
  const takeBack = () =>
    attempt(services, async () => {
      const { message } = await services.contacts.change('members', () => undoChange(id))
      services.notices.show({ message })
    })
  return (
    <Button size="small" variant="ghost" label={m.history_undo_what({ what: summary })} onPress={() => void takeBack()}>
      {m.app_undo()}
    </Button>
  )
}
