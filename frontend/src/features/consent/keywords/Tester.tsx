import { CircleCheck, CircleMinus, CircleSlash, Inbox } from 'lucide-react'
import type { MessageVerdict } from '../../../api/types.ts'
import { m, rich } from '../../../i18n/index.ts'
import { Icon, TextField } from '../../../ui/index.ts'
import consent from '../consent.module.css'
import styles from './keywords.module.css'

interface Props {
  readonly message: string
  readonly onChange: (message: string) => void
  /** Of the message; none while there is nothing to judge. */
  readonly verdict: MessageVerdict | undefined
  readonly paused: boolean
}

/** Says what a message would do while it is typed. */
export function Tester({ message, onChange, verdict, paused }: Props) {
  return (
    <section className={consent.card}>
      <TextField
        label={m.keywords_try()}
        value={message}
        onChange={onChange}
        placeholder={m.keywords_try_placeholder()}
        help={m.keywords_try_help()}
      />
      <div className={styles.verdict} role="status">
        {verdict && <Verdict verdict={verdict} />}
        {verdict && verdict.action !== '' && paused && <span className={styles.note}>{m.keywords_try_paused()}</span>}
      </div>
    </section>
  )
}

function Verdict({ verdict }: { verdict: MessageVerdict }) {
  const { icon, tone, text } = lookOf(verdict)
  return (
    <span className={consent.change} data-tone={tone}>
      <Icon of={icon} />
      {text}
    </span>
  )
}

function lookOf({ action, sure, keyword }: MessageVerdict) {
  const named = { keyword }
  if (action === '') return { icon: CircleMinus, tone: 'none', text: m.keywords_try_nothing() }
  if (!sure) {
    const because = action === 'opt_out' ? m.keywords_try_out_review : m.keywords_try_in_review
    return { icon: Inbox, tone: 'none', text: rich(because.parts(named)) }
  }
  return action === 'opt_out'
    ? { icon: CircleSlash, tone: 'out', text: rich(m.keywords_try_out.parts(named)) }
    : { icon: CircleCheck, tone: 'in', text: rich(m.keywords_try_in.parts(named)) }
}
