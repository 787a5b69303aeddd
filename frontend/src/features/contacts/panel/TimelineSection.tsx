import { MessageCircle } from 'lucide-react'
import { attempt } from '../../../actions/tell.ts'
import type { Line, Row } from '../../../api/types.ts'
import { daysOf } from '../../../domain/days.ts'
import { m } from '../../../i18n/index.ts'
import { useServices } from '../../../state/services.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { useNow } from '../../../state/useNow.ts'
import { useStore } from '../../../state/useStore.ts'
import { Button, Icon } from '../../../ui/index.ts'
import { momentText } from '../list/momentText.ts'
import type { ContactProps } from './ContactPanel.tsx'
import styles from './panel.module.css'
import { TimelineLine } from './TimelineLine.tsx'

/** What was done to the contact, newest first, by day. */
export function TimelineSection({ row, detail }: ContactProps) {
  const { older } = useStore(useServices().contacts.opened)
  return (
    <section className={styles.section} aria-label={m.panel_activity()}>
      <h3 className={styles.title}>{m.panel_activity()}</h3>
      {row.lastSeen !== '' && <LastSeen row={row} />}
      {detail && <Days lines={[...detail.timeline, ...older]} />}
      {detail && <Older />}
    </section>
  )
}

function LastSeen({ row }: { row: Row }) {
  const text = momentText(row.lastSeen, useNow(), useFormat())
  return (
    <p className={styles.event}>
      <Icon of={MessageCircle} size={14} />
      <span>{m.panel_last_seen()}</span>
      <time className={styles.note} dateTime={row.lastSeen}>
        {text}
      </time>
    </p>
  )
}

function Days({ lines }: { lines: readonly Line[] }) {
  const format = useFormat()
  const dated = lines.map((line) => ({ ...line, at: line.change.at }))
  return daysOf(dated).map(({ day, changes }) => (
    <div key={day}>
      <h4 className={styles.day}>{format.date(day)}</h4>
      <ul className={styles.list} aria-label={format.date(day)}>
        {changes.map((line) => (
          <TimelineLine key={line.change.id} line={line} />
        ))}
      </ul>
    </div>
  ))
}

function Older() {
  const services = useServices()
  const { opened } = services.contacts
  const { hasOlder } = useStore(opened)
  if (!hasOlder) return null
  return (
    <div>
      <Button size="small" onPress={() => void attempt(services, () => opened.showOlder())}>
        {m.panel_older()}
      </Button>
    </div>
  )
}
