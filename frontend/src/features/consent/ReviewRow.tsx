import type { Decision } from '../../actions/messageActions.ts'
import type { ReviewItem } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import { useFormat } from '../../state/useFormat.ts'
import { useNow } from '../../state/useNow.ts'
import { Button, Checkbox } from '../../ui/index.ts'
import { whenText } from '../values/whenText.ts'
import styles from './consent.module.css'
import { Person } from './Person.tsx'

interface Props {
  readonly item: ReviewItem
  /** undefined: it was decided about. */
  readonly selected: boolean | undefined
  readonly onSelect: (on: boolean) => void
  readonly onDecide: (as: Decision) => void
}

/** One message of the queue. */
export function ReviewRow({ item, selected, onSelect, onDecide }: Props) {
  const when = whenText(item.at, useNow(), useFormat())
  const { keyword, rule, text } = item
  return (
    <tr>
      {selected !== undefined && (
        <td className={styles.tick}>
          <Checkbox
            label={m.messages_select({ name: nameOf(item) })}
            hideLabel
            checked={selected}
            onChange={onSelect}
          />
        </td>
      )}
      <td>
        <time dateTime={item.at}>{when}</time>
      </td>
      <td>
        <Person line={{ ...item, erased: false }} />
      </td>
      <td className={styles.message}>
        <bdi>{text}</bdi>
      </td>
      <td className={styles.why}>
        {rule === 0 ? m.messages_why_wording({ keyword }) : m.messages_why_rule({ keyword })}
      </td>
      <td>{selected === undefined ? <Decided item={item} /> : <Decisions item={item} onDecide={onDecide} />}</td>
    </tr>
  )
}

function nameOf({ name, phoneText }: ReviewItem): string {
  return name || phoneText
}

/** What the message may mean, and that it does not. */
function Decisions({ item, onDecide }: Pick<Props, 'item' | 'onDecide'>) {
  const out = item.action === 'opt_out'
  const choices: readonly { as: Decision; what: string }[] = [
    out ? { as: 'opted_out', what: m.messages_opt_out() } : { as: 'opted_in', what: m.messages_opt_in() },
    { as: 'dismissed', what: out ? m.messages_not_opt_out() : m.messages_not_opt_in() },
  ]
  return (
    <span className={styles.decisions}>
      {choices.map(({ as, what }) => (
        <Button
          key={as}
          size="small"
          label={m.messages_button_of({ what, name: nameOf(item) })}
          onPress={() => onDecide(as)}
        >
          {what}
        </Button>
      ))}
    </span>
  )
}

const states = {
  waiting: m.messages_waiting,
  opted_out: m.messages_state_opted_out,
  opted_in: m.messages_state_opted_in,
  dismissed: m.messages_state_dismissed,
}

function Decided({ item }: { item: ReviewItem }) {
  return <span className={styles.gone}>{states[item.state]()}</span>
}
