import { useEffect } from 'react'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { useSelected } from '../../state/useStore.ts'
import { Banner, Button, ErrorState } from '../../ui/index.ts'
import { Jobs } from '../shell/Jobs.tsx'
import { BusyLine } from './BusyLine.tsx'
import { ContactsHeader } from './ContactsHeader.tsx'
import styles from './contacts.module.css'
import { FilterPanel } from './filters/FilterPanel.tsx'
import { Announcements } from './list/Announcements.ts'
import { ContactsTable } from './list/ContactsTable.tsx'
import { NoContacts, NoMatch } from './list/EmptyList.tsx'
import { ListBar } from './list/ListBar.tsx'
import { ListFooter } from './list/ListFooter.tsx'
import listStyles from './list/list.module.css'
import { SelectionActions } from './list/SelectionActions.tsx'
import { ContactPanel } from './panel/ContactPanel.tsx'
import { SegmentProblems } from './segment/SegmentProblems.tsx'
import { Welcome } from './Welcome.tsx'

/** The contacts: what narrows them, the table, and the one that is open. */
export function ContactsScreen() {
  const { contacts, layout } = useServices()
  const filtersOpen = useSelected(layout, (now) => now.filtersOpen)
  const nothingStored = useSelected(contacts, ({ view, filter }) => view?.total === 0 && filter === '')
  useEffect(() => {
    // What changed while another screen was open is shown at once: nobody's eye is on a row.
    if (contacts.snapshot().stale) void contacts.refresh()
  }, [contacts])
  return (
    <>
      <ContactsHeader />
      <Announcements />
      <BusyLine />
      <div className={styles.work}>
        {nothingStored ? (
          <Nothing />
        ) : (
          <>
            {filtersOpen && <FilterPanel />}
            <List />
            <ContactPanel />
          </>
        )}
      </div>
    </>
  )
}

/** Nothing is stored yet; the first time of all, the program introduces itself. */
function Nothing() {
  const first = useSelected(useServices().status, (status) => status?.undo === '' && status.redo === '')
  return first ? <Welcome /> : <NoContacts />
}

function List() {
  const { contacts } = useServices()
  const nothingSelected = useSelected(contacts, ({ selection }) => selection.isEmpty)
  return (
    <section className={listStyles.list} aria-label={m.contacts_title()}>
      {nothingSelected ? <ListBar /> : <SelectionActions />}
      <Failure />
      <SegmentProblems />
      <div className={listStyles.table}>
        <Table />
      </div>
      <Jobs />
      <ListFooter />
    </section>
  )
}

/** The list that was shown stays under the reason why the new one is not there. */
function Failure() {
  const { contacts } = useServices()
  const error = useSelected(contacts, (state) => (state.view ? state.error : null))
  if (!error) return null
  return (
    <div className={listStyles.failed}>
      <Banner
        tone="danger"
        actions={
          <Button size="small" onPress={() => void contacts.refresh()}>
            {m.app_retry()}
          </Button>
        }
      >
        {error.message}
      </Banner>
    </div>
  )
}

function Table() {
  const { contacts } = useServices()
  const total = useSelected(contacts, ({ view }) => view?.total)
  const error = useSelected(contacts, (state) => state.error)
  if (total === undefined) {
    return (
      error && (
        <ErrorState title={m.contacts_load_failed()} text={error.message} onRetry={() => void contacts.refresh()} />
      )
    )
  }
  return total > 0 ? <ContactsTable /> : <NoMatch />
}
