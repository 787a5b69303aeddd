import { memo } from 'react'
import { undoLine } from '../../../actions/panelCommands.ts'
import type { Change, Line } from '../../../api/types.ts'
import { m } from '../../../i18n/index.ts'
import { useAttributesById } from '../../../state/catalogues.ts'
import { useServices } from '../../../state/services.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { Icon, LinkButton } from '../../../ui/index.ts'
import { groupIcon } from '../../values/changeGroups.ts'
import styles from './panel.module.css'
import { stepIcon, stepText } from './stepText.tsx'

/** One change: what it did to the contact, by whom, and the way to take it back. */
export const TimelineLine = memo(function TimelineLine({ line }: { line: Line }) {
  const format = useFormat()
  const attributes = useAttributesById()
  const { change, steps } = line
  const [first] = steps
  return (
    <li className={styles.event} data-undone={change.undone || undefined}>
      <Icon of={first ? stepIcon(first) : groupIcon(change.group)} size={14} />
      <div className={styles.eventText}>
        {steps.map((step) => (
          <p key={`${step.kind} ${step.of}`}>{stepText(step, attributes, format)}</p>
        ))}
        {steps.length === 0 && (
          <p>
            <bdi>{change.summary}</bdi>
          </p>
        )}
        <p className={styles.note}>
          <bdi>{by(change)}</bdi>
        </p>
      </div>
      <div className={styles.eventEnd}>
        <time className={styles.note} dateTime={change.at} title={format.moment(change.at)}>
          {format.clock(change.at)}
        </time>
        <TakeBack change={change} />
      </div>
    </li>
  )
})

function by({ actor, sourceLabel }: Change): string {
  return actor === '' ? sourceLabel : m.panel_by({ actor, source: sourceLabel })
}

function TakeBack({ change }: { change: Change }) {
  const services = useServices()
  const { undone, canUndo, contacts, summary } = change
  if (undone) return <span className={styles.note}>{m.history_undone()}</span>
  if (!canUndo) return null
  const words = contacts > 1 ? m.panel_undo_all({ count: contacts }) : m.app_undo()
  return (
    <LinkButton label={m.panel_undo_what({ undo: words, what: summary })} onPress={() => undoLine(services, change)}>
      {words}
    </LinkButton>
  )
}
