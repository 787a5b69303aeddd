import { type LucideIcon, ShieldCheck, ShieldOff, ShieldQuestion } from 'lucide-react'
import { useState } from 'react'
import { showLinesOf } from '../../../actions/consentCommands.ts'
import { openProof } from '../../../actions/paperCommands.ts'
import type { Consent } from '../../../api/types.ts'
import { momentBefore } from '../../../domain/day.ts'
import { Selection } from '../../../domain/selection.ts'
import { m } from '../../../i18n/index.ts'
import { useServices } from '../../../state/services.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { useNow } from '../../../state/useNow.ts'
import { Banner, Icon, LinkButton, Switch } from '../../../ui/index.ts'
import { toggleOptedOut } from '../list/cellActions.ts'
import { nameOf } from '../list/cells.tsx'
import { ConsentHistory } from './ConsentHistory.tsx'
import type { ContactProps } from './ContactPanel.tsx'
import styles from './panel.module.css'

interface Words {
  readonly icon: LucideIcon
  readonly title: () => string
}

const states: Record<Consent, Words> = {
  opted_in: { icon: ShieldCheck, title: m.panel_consent_in },
  not_asked: { icon: ShieldQuestion, title: m.panel_consent_none },
  opted_out: { icon: ShieldOff, title: m.panel_consent_out },
}

/** Whether the contact may get marketing messages, since when, and from where that is known. */
export function ConsentCard(props: ContactProps) {
  const { row } = props
  const services = useServices()
  const [history, setHistory] = useState(false)
  const { icon, title } = states[row.consent]
  return (
    <section className={styles.section} aria-label={m.contacts_column_consent()}>
      <div className={styles.consent} data-state={row.consent}>
        <Icon of={icon} />
        <div className={styles.consentText}>
          <strong>{title()}</strong>
          <Since {...props} />
        </div>
        <span className={styles.consentLabel} aria-hidden="true">
          {m.contacts_column_opted_out()}
        </span>
        <Switch
          label={m.contacts_opted_out_of({ name: nameOf(row) })}
          hideLabel
          tone="optout"
          checked={row.consent === 'opted_out'}
          onChange={() => toggleOptedOut(services, row)}
        />
      </div>
      <Ended {...props} />
      <div className={styles.links}>
        <LinkButton expanded={history} onPress={() => setHistory(!history)}>
          {history ? m.panel_history_hide() : m.panel_history()}
        </LinkButton>
        {history && (
          <LinkButton onPress={() => showLinesOf(services, { id: row.id, name: nameOf(row) })}>
            {m.consent_open_ledger()}
          </LinkButton>
        )}
        <LinkButton onPress={() => openProof(services, row.id)}>{m.proof_consent()}</LinkButton>
      </div>
      {history && <ConsentHistory row={row} />}
    </section>
  )
}

/** That the consent was given for a time that is over. It stays until somebody renews it or withdraws it. */
function Ended({ row, detail }: ContactProps) {
  const { dialogs } = useServices()
  const format = useFormat()
  const now = useNow()
  const until = detail?.consent.validUntil ?? ''
  if (row.consent !== 'opted_in' || until === '' || Date.parse(until) > now.getTime()) return null
  const renew = () => dialogs.open({ kind: 'optIn', selection: Selection.of([row.id]), withdrawn: '' })
  return (
    <Banner tone="warning">
      {m.panel_consent_ended({ date: format.date(momentBefore(until)) })}{' '}
      <LinkButton onPress={renew}>{m.panel_consent_renew()}</LinkButton>
    </Banner>
  )
}

/** "Opted in 14 Mar 2025 · Web form". Nothing while Go has not said it of the state that is shown. */
function Since({ row, detail }: ContactProps) {
  const format = useFormat()
  if (row.consentAt === '' || (detail !== null && detail.row.consent !== row.consent)) return null
  const date = format.date(row.consentAt)
  const how = detail?.consent.method || detail?.consent.sourceLabel || ''
  const since = how === '' ? date : m.panel_consent_since({ date, how })
  return <bdi>{row.consent === 'opted_in' ? m.panel_consent_in_since({ since }) : since}</bdi>
}
