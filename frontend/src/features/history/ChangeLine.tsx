import { ChevronDown, ChevronRight } from 'lucide-react'
import { memo, type ReactNode, useEffect, useRef, useState } from 'react'
import type { ApiError } from '../../api/call.ts'
import type { Change } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import { useFormat } from '../../state/useFormat.ts'
import { Button, Icon } from '../../ui/index.ts'
import { groupIcon } from '../values/changeGroups.ts'
import { ChangeDetails } from './ChangeDetails.tsx'
import styles from './history.module.css'
import { Obstacle } from './Obstacle.tsx'
import { TakeBack } from './TakeBack.tsx'

interface Props {
  readonly change: Change
  /** It was asked for: it comes into sight and has the focus. A new object each time. */
  readonly wanted: object | null
}

/** One thing that was done, and below it, when asked for, its details. */
export const ChangeLine = memo(function ChangeLine({ change, wanted }: Props) {
  const [open, setOpen] = useState(false)
  const [obstacle, setObstacle] = useState<ApiError | null>(null)
  const line = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (!wanted) return
    line.current?.scrollIntoView({ block: 'center' })
    line.current?.focus()
  }, [wanted])
  return (
    <li ref={line} className={styles.item} tabIndex={-1} data-undone={change.undone || undefined}>
      <Sentence change={change}>
        <TakeBack change={change} onObstacle={setObstacle} />
        <Button
          size="small"
          variant="ghost"
          trailingIcon={open ? ChevronDown : ChevronRight}
          expanded={open}
          label={m.history_details_of({ what: change.summary })}
          onPress={() => setOpen(!open)}
        >
          {m.history_details()}
        </Button>
      </Sentence>
      {obstacle && <Obstacle reason={obstacle} onDismiss={() => setObstacle(null)} />}
      {open && <ChangeDetails change={change} />}
    </li>
  )
})

function Sentence({ change, children }: { change: Change; children: ReactNode }) {
  const format = useFormat()
  const { at, group, summary, contacts, sourceLabel, actor } = change
  return (
    <div className={styles.line}>
      <time className={styles.time} dateTime={at}>
        {format.clock(at)}
      </time>
      <Icon of={groupIcon(group)} />
      <bdi className={styles.summary} title={summary}>
        {summary}
      </bdi>
      <span className={styles.contacts}>{contacts > 0 && m.history_contacts({ count: contacts })}</span>
      <span className={styles.who}>
        <bdi>{actor === '' ? sourceLabel : m.history_who({ actor, source: sourceLabel })}</bdi>
      </span>
      <span className={styles.action}>{children}</span>
    </div>
  )
}
