import { Download, MessageSquare } from 'lucide-react'
import { saveLines } from '../../actions/exportCommands.ts'
import { action, perform } from '../../actions/index.ts'
import { attempt } from '../../actions/tell.ts'
import { everyLine, ledgerQuery } from '../../domain/ledger.ts'
import { m } from '../../i18n/index.ts'
import type { ConsentTab } from '../../state/consentStore.ts'
import { useReviewWaiting } from '../../state/review.ts'
import { useServices } from '../../state/services.ts'
import { useStore } from '../../state/useStore.ts'
import { Button, Tabs } from '../../ui/index.ts'
import { PageHeader } from '../shell/PageHeader.tsx'
import styles from './consent.module.css'
import { consentTabs } from './consentTabs.ts'

/** Who may be written to, and the ledger that proves it. */
export default function ConsentScreen() {
  const services = useServices()
  const { consent } = services
  const waiting = useReviewWaiting()
  return (
    <div className={styles.page}>
      <PageHeader title={m.consent_title()}>
        <Button icon={MessageSquare} onPress={() => perform(services, action('messages'))}>
          {m.messages_import()}
        </Button>
        <ExportButton />
      </PageHeader>
      <Tabs<ConsentTab>
        label={m.consent_title()}
        value={useStore(consent.tab)}
        onChange={(tab) => consent.tab.put(tab)}
        tabs={consentTabs.map(({ id, label, Content }) => ({
          id,
          label: id === 'review' && waiting > 0 ? m.messages_review_waiting({ count: waiting }) : label(),
          content: <Content />,
        }))}
      />
    </div>
  )
}

/** Saves the lines that are seen: those of the filters on the ledger's own tab, all of them elsewhere. */
function ExportButton() {
  const services = useServices()
  const { tab, ledger } = services.consent
  const save = () => {
    const shown = tab.snapshot() === 'ledger' ? ledger.snapshot().filter : everyLine
    return attempt(services, () => saveLines(services, { ...ledgerQuery(shown, new Date()), before: 0 }))
  }
  return (
    <Button icon={Download} onPress={() => void save()}>
      {m.consent_export()}
    </Button>
  )
}
