import type { ComponentType } from 'react'
import { m } from '../../i18n/index.ts'
import type { ConsentTab } from '../../state/consentStore.ts'
import { KeywordsTab } from './keywords/KeywordsTab.tsx'
import { Ledger } from './Ledger.tsx'
import { Notices } from './Notices.tsx'
import { Overview } from './Overview.tsx'
import { Review } from './Review.tsx'

interface TabEntry {
  readonly id: ConsentTab
  readonly label: () => string
  readonly Content: ComponentType
}

/** The tabs of the consent page, in their order. */
export const consentTabs: readonly TabEntry[] = [
  { id: 'overview', label: m.consent_overview, Content: Overview },
  { id: 'ledger', label: m.consent_ledger, Content: Ledger },
  { id: 'keywords', label: m.keywords_title, Content: KeywordsTab },
  { id: 'review', label: m.messages_review, Content: Review },
  { id: 'notices', label: m.notices_title, Content: Notices },
]
