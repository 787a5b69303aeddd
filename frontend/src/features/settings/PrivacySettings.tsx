import { useState } from 'react'
import { openProofOfNumber } from '../../actions/paperCommands.ts'
import { reasonOf } from '../../actions/tell.ts'
import { checkNumber } from '../../api/privacy.ts'
import type { Suppressed } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { useFormat } from '../../state/useFormat.ts'
import { usePrivacy } from '../../state/usePrivacy.ts'
import { Button, LinkButton, TextField } from '../../ui/index.ts'
import { Copies } from '../values/Copies.tsx'
import styles from './settings.module.css'

/** What erasing means, what is left of people who were erased, and where they may still be. */
export function PrivacySettings() {
  return (
    <div className={styles.fields}>
      <section className={styles.others} aria-label={m.privacy_erase()}>
        <h3>{m.privacy_erase()}</h3>
        <p className={styles.help}>{m.privacy_erase_text()}</p>
      </section>
      <section className={styles.others} aria-label={m.privacy_marks()}>
        <h3>{m.privacy_marks()}</h3>
        <p className={styles.help}>{m.privacy_marks_text()}</p>
        <Entries />
        <NumberCheck />
      </section>
      <Copies />
    </div>
  )
}

function Entries() {
  const privacy = usePrivacy()
  if (!privacy) return null
  const { entries, optedOut } = privacy
  return <p>{entries === 0 ? m.privacy_entries_none() : m.privacy_entries({ count: entries, optedOut })}</p>
}

/** Whether somebody with a number was erased. */
function NumberCheck() {
  const services = useServices()
  const format = useFormat()
  const [number, setNumber] = useState('')
  const [answer, setAnswer] = useState<{ readonly text: string; readonly refused: boolean } | null>(null)
  const check = async () => {
    if (number.trim() === '') return
    try {
      setAnswer({ text: words(await checkNumber(number), (at) => format.date(at)), refused: false })
    } catch (problem) {
      setAnswer({ text: reasonOf(problem), refused: true })
    }
  }
  const change = (text: string) => {
    setNumber(text)
    setAnswer(null)
  }
  return (
    <>
      <div className={styles.check}>
        <TextField
          label={m.privacy_check()}
          inputMode="tel"
          ltr
          value={number}
          onChange={change}
          onEnter={() => void check()}
          error={answer?.refused ? answer.text : undefined}
        />
        <Button disabled={number.trim() === ''} onPress={() => void check()}>
          {m.privacy_check_action()}
        </Button>
      </div>
      <p role="status">{answer?.refused === false && answer.text}</p>
      {answer?.refused === false && (
        <div>
          <LinkButton onPress={() => openProofOfNumber(services, number)}>{m.proof_consent()}</LinkButton>
        </div>
      )}
    </>
  )
}

function words({ known, state, since, erasedAt }: Suppressed, dayOf: (at: string) => string): string {
  if (!known) return m.privacy_unknown()
  const day = dayOf(erasedAt)
  return state === 'opted_out' ? m.privacy_known_out({ day, since: dayOf(since) }) : m.privacy_known({ day })
}
