import type { SenderChoice, UnknownSender } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import styles from './messages.module.css'
import { SenderField } from './SenderField.tsx'

interface Props {
  /** The names of whom nobody knows who they are. */
  readonly unknown: readonly UnknownSender[]
  readonly chosen: readonly SenderChoice[]
  readonly busy: boolean
  readonly onChange: (choice: SenderChoice) => void
}

/** Asks whose the messages are that came under names which are not those of exactly one contact. */
export function SenderList({ unknown, chosen, busy, onChange }: Props) {
  const decided = chosen.map(({ name }) => ({ name, messages: 0, matches: 0 }))
  const names = [...decided, ...unknown.filter(({ name }) => chosen.every((choice) => choice.name !== name))]
  if (names.length === 0) return null
  return (
    <section className={styles.senders} aria-label={m.messages_senders()}>
      <h3 className={styles.heading}>{m.messages_senders()}</h3>
      <p className={styles.lead}>{m.messages_senders_text()}</p>
      {names.map((sender) => (
        <SenderField
          key={sender.name}
          sender={sender}
          choice={chosen.find(({ name }) => name === sender.name)}
          disabled={busy}
          onChange={onChange}
        />
      ))}
    </section>
  )
}
