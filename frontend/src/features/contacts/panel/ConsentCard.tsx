import { type LucideIcon, ShieldCheck, ShieldOff, ShieldQuestion } from 'lucide-react'
import type { Consent, Row } from '../../../api/types.ts'
import { m } from '../../../i18n/index.ts'
import { useServices } from '../../../state/services.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { Icon, Switch } from '../../../ui/index.ts'
import { toggleOptedOut } from '../list/cellActions.ts'
import { nameOf } from '../list/cells.tsx'
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

/** Whether the contact may get marketing messages, since when, and from whom that is known. */
export function ConsentCard({ row }: { row: Row }) {
  const services = useServices()
  const format = useFormat()
  const { icon, title } = states[row.consent]
  const since = format.date(row.consentAt)
  return (
    <section className={styles.consent} data-state={row.consent} aria-label={m.contacts_column_consent()}>
      <Icon of={icon} />
      <div className={styles.consentText}>
        <strong>{title()}</strong>
        {row.consentAt !== '' && (
          <span>{row.consent === 'opted_in' ? m.panel_consent_in_since({ since }) : since}</span>
        )}
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
    </section>
  )
}
