import { useEffect } from 'react'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { useSelected, useStore } from '../../state/useStore.ts'
import { Banner, Button, ErrorState } from '../../ui/index.ts'
import { Jobs } from '../shell/Jobs.tsx'
import { ContactsHeader } from './ContactsHeader.tsx'
import styles from './contacts.module.css'
import { FilterPanel } from './filters/FilterPanel.tsx'
import { ContactsTable } from './list/ContactsTable.tsx'
import { NoContacts, NoMatch } from './list/EmptyList.tsx'
import { ListBar } from './list/ListBar.tsx'
import { ListFooter } from './list/ListFooter.tsx'
import listStyles from './list/list.module.css'
import { SelectionActions } from './list/SelectionActions.tsx'
import { useAnnouncements } from './list/useAnnouncements.ts'

/** The contacts: what narrows them at the left, and the table. */
export function ContactsScreen() {
  const { contacts, layout } = useServices()
  const filtersOpen = useSelected(layout, (now) => now.filtersOpen)
  const nothingStored = useSelected(contacts, ({ view, filter }) => view?.total === 0 && filter === '')
  useAnnouncements()
  useEffect(() => {
    // What changed while another screen was open is shown at once: nobody's eye is on a row.
    if (contacts.snapshot().stale) void contacts.refresh()
  }, [contacts])
  return (
    <>
      <ContactsHeader />
      <div className={styles.work}>
        {nothingStored ? (
          <NoContacts />
        ) : (
          <>
            {filtersOpen && <FilterPanel />}
            <List />
          </>
        )}
      </div>
    </>
  )
}

function List() {
  const { contacts } = useServices()
  const { selection } = useStore(contacts)
  return (
    <section className={listStyles.list} aria-label={m.contacts_title()}>
      {selection.isEmpty ? <ListBar /> : <SelectionActions />}
      <Failure />
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
  const { error, view } = useStore(contacts)
  if (!error || !view) return null
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
  const { view, error } = useStore(contacts)
  if (!view) {
    return (
      error && (
        <ErrorState title={m.contacts_load_failed()} text={error.message} onRetry={() => void contacts.refresh()} />
      )
    )
  }
  return view.total > 0 ? <ContactsTable /> : <NoMatch />
}
