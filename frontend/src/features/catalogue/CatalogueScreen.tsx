import { Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { m } from '../../i18n/index.ts'
import { Button, EmptyState, type MenuEntry, SearchField, Segments } from '../../ui/index.ts'
import { PageHeader } from '../shell/PageHeader.tsx'
import { CatalogueTable, type Column } from './CatalogueTable.tsx'
import styles from './catalogue.module.css'
import { type Entry, type Status, shown } from './entries.ts'

/** The words in which one catalogue differs from the other. */
export interface CatalogueWords {
  title: string
  search: string
  statusLabel: string
  noneTitle: string
  noneText: string
  noneDeletedTitle: string
  noneDeletedText: string
}

interface Props<E extends Entry> {
  words: CatalogueWords
  /** undefined while they are being read */
  entries: readonly E[] | undefined
  columns: readonly Column<E>[]
  icon: Parameters<typeof EmptyState>[0]['icon']
  newButton: ReactNode
  /** Stands beside the new button. */
  pageMenu?: ReactNode
  menu: (entry: E) => readonly MenuEntry[]
  onOpen: (entry: E) => void
  onDelete: (entries: readonly E[]) => void
}

/** A page with one catalogue: search, status, list, and what can be done with one or several entries. */
export function CatalogueScreen<E extends Entry>(props: Props<E>) {
  const { words, entries = [], columns, newButton, onDelete } = props
  const [search, setSearch] = useState('')
  const [status, setStatus] = useState<Status>('active')
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set())
  const list = shown(entries, status, search)
  const chosen = list.filter(({ id, deletedAt }) => selected.has(id) && deletedAt === '')
  return (
    <div className={styles.page}>
      <PageHeader title={words.title} count={shown(entries, 'active', '').length}>
        {chosen.length > 0 && (
          <Button icon={Trash2} variant="danger" onPress={() => onDelete(chosen)}>
            {m.tags_delete_selected()}
          </Button>
        )}
        {props.pageMenu}
        {newButton}
      </PageHeader>
      <div className={styles.toolbar}>
        <div className={styles.search}>
          <SearchField label={words.search} value={search} onChange={setSearch} />
        </div>
        <StatusFilter label={words.statusLabel} value={status} onChange={setStatus} />
      </div>
      {list.length > 0 ? (
        <CatalogueTable
          label={words.title}
          entries={list}
          columns={columns}
          selected={selected}
          onSelect={setSelected}
          menu={props.menu}
          onOpen={props.onOpen}
        />
      ) : (
        props.entries && <Nothing {...props} status={status} searching={search !== ''} />
      )}
    </div>
  )
}

function StatusFilter({ label, value, onChange }: { label: string; value: Status; onChange: (s: Status) => void }) {
  return (
    <Segments<Status>
      label={label}
      value={value}
      onChange={onChange}
      options={[
        { id: 'active', label: m.tags_status_active() },
        { id: 'all', label: m.tags_status_all() },
        { id: 'deleted', label: m.tags_status_deleted() },
      ]}
    />
  )
}

function Nothing<E extends Entry>(props: Props<E> & { status: Status; searching: boolean }) {
  const { words, icon, newButton, status, searching } = props
  const picture = icon ? { icon } : {}
  if (searching) return <EmptyState {...picture} title={m.tags_nothing_found()} />
  if (status === 'deleted') {
    return <EmptyState {...picture} title={words.noneDeletedTitle} text={words.noneDeletedText} />
  }
  return (
    <EmptyState {...picture} title={words.noneTitle} text={words.noneText}>
      {newButton}
    </EmptyState>
  )
}
