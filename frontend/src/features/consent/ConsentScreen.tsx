import { Download } from 'lucide-react'
import { useState } from 'react'
import { saveLines } from '../../actions/exportCommands.ts'
import { attempt } from '../../actions/tell.ts'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { Button, Tabs } from '../../ui/index.ts'
import { PageHeader } from '../shell/PageHeader.tsx'
import styles from './consent.module.css'
import { Ledger } from './Ledger.tsx'
import { everyLine, type LedgerFilter, queryOf } from './ledgerFilter.ts'
import { Overview } from './Overview.tsx'

type Tab = 'overview' | 'ledger'

/** Who may be written to, and the ledger that proves it. */
export default function ConsentScreen() {
  const services = useServices()
  const [tab, setTab] = useState<Tab>('overview')
  const [filter, setFilter] = useState<LedgerFilter>(everyLine)
  const exported = tab === 'ledger' ? filter : everyLine
  return (
    <div className={styles.page}>
      <PageHeader title={m.consent_title()}>
        <Button icon={Download} onPress={() => void attempt(services, () => saveLines(services, queryOf(exported, 0)))}>
          {m.consent_export()}
        </Button>
      </PageHeader>
      <Tabs<Tab>
        label={m.consent_title()}
        value={tab}
        onChange={setTab}
        tabs={[
          { id: 'overview', label: m.consent_overview(), content: <Overview onOpenLedger={() => setTab('ledger')} /> },
          { id: 'ledger', label: m.consent_ledger(), content: <Ledger filter={filter} onChange={setFilter} /> },
        ]}
      />
    </div>
  )
}
