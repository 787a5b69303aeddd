import type { Decision } from '../../actions/messageActions.ts'
import type { ReviewItem } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import { Checkbox } from '../../ui/index.ts'
import styles from './consent.module.css'
import { ReviewRow } from './ReviewRow.tsx'

interface Props {
  readonly items: readonly ReviewItem[]
  readonly decided: boolean
  readonly selected: ReadonlySet<string>
  readonly onSelect: (selected: ReadonlySet<string>) => void
  readonly onDecide: (item: ReviewItem, as: Decision) => void
}

/** By what a message of the queue is known. */
export function keyOf({ contact, number }: ReviewItem): string {
  return `${contact} ${number}`
}

/** Messages with what was, or can be, decided about them. */
export function ReviewTable({ items, decided, selected, onSelect, onDecide }: Props) {
  const count = items.filter((item) => selected.has(keyOf(item))).length
  const toggle = (key: string, on: boolean) => {
    const next = new Set(selected)
    if (on) next.add(key)
    else next.delete(key)
    onSelect(next)
  }
  return (
    <table className={styles.lines} aria-label={decided ? m.messages_decided() : m.messages_waiting()}>
      <thead>
        <tr>
          {!decided && (
            <th scope="col" className={styles.tick}>
              <Checkbox
                label={m.messages_select_all()}
                hideLabel
                checked={count === items.length}
                mixed={count > 0 && count < items.length}
                onChange={(on) => onSelect(new Set(on ? items.map(keyOf) : []))}
              />
            </th>
          )}
          <th scope="col">{m.consent_column_when()}</th>
          <th scope="col">{m.consent_column_contact()}</th>
          <th scope="col">{m.messages_column_message()}</th>
          <th scope="col">{m.messages_column_why()}</th>
          <th scope="col">{m.messages_column_decision()}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <ReviewRow
            key={keyOf(item)}
            item={item}
            selected={decided ? undefined : selected.has(keyOf(item))}
            onSelect={(on) => toggle(keyOf(item), on)}
            onDecide={(as) => onDecide(item, as)}
          />
        ))}
      </tbody>
    </table>
  )
}
