import { Bookmark, Pencil } from 'lucide-react'
import { useMemo, useState } from 'react'
import {
  Avatar,
  ChipRow,
  FilterPill,
  type GridColumn,
  type GridSelection,
  type GridSort,
  Icon,
  type Key,
  LinkButton,
  Pager,
  RecordGrid,
  type SelectIntent,
  switchClass,
} from '../index.ts'
import styles from './gallery.module.css'
import { type Sample, sample } from './samples.ts'

const columns: readonly GridColumn<Sample>[] = [
  {
    id: 'name',
    title: 'Name',
    width: 190,
    min: 160,
    sortable: true,
    pinned: 'start',
    rowHeader: true,
    render: nameCell,
  },
  { id: 'consent', title: 'Opted out', width: 80, min: 72, sortable: true, render: switchCell },
  { id: 'attributes', title: 'Attributes', width: 180, min: 120, grow: 0.8, render: attributesCell },
  { id: 'tags', title: 'Tags', width: 214, min: 120, grow: 1, sortable: true, render: tagsCell },
  {
    id: 'last_seen',
    title: 'Last seen',
    width: 90,
    min: 84,
    sortable: true,
    descendingFirst: true,
    render: (row) => date(row.lastSeen),
  },
  {
    id: 'created_at',
    title: 'Created at',
    width: 100,
    min: 88,
    sortable: true,
    descendingFirst: true,
    render: (row) => date(row.createdAt),
  },
  { id: 'edit', title: 'Edit', hideTitle: true, width: 40, min: 40, pinned: 'end', resizable: false, render: editCell },
]

function nameCell(row: Sample) {
  return (
    <>
      <Avatar name={row.name} />
      <span className={styles.who}>
        <bdi className={styles.name}>{row.name || '—'}</bdi>
        <bdi className={styles.phone}>{row.phone}</bdi>
      </span>
    </>
  )
}

function switchCell(row: Sample) {
  return (
    <button
      type="button"
      role="switch"
      className={switchClass('optout')}
      tabIndex={-1}
      data-action="optout"
      aria-checked={row.optedOut}
      aria-label={`Opted out, ${row.name}`}
    />
  )
}

function attributesCell(row: Sample, { width }: { width: number }) {
  const chips = row.attributes.map(([name, value]) => ({ key: name, kind: 'attribute' as const, name, value }))
  return <ChipRow chips={chips} width={width} empty="No attributes" moreAction="attributes" />
}

function tagsCell(row: Sample, { width }: { width: number }) {
  const chips = row.tags.map(([name, color]) => ({ key: name, kind: 'tag' as const, name, color }))
  return <ChipRow chips={chips} width={width} empty="No tags" moreAction="tags" />
}

function date(text: string) {
  return <span className={styles.date}>{text}</span>
}

function editCell(row: Sample) {
  return (
    <button type="button" className={styles.edit} tabIndex={-1} data-action="edit" aria-label={`Edit ${row.name}`}>
      <Icon of={Pencil} />
    </button>
  )
}

const rowKey = (row: Sample) => row.id
const rowName = (row: Sample) => row.name
const allThere = () => {}

/** The contacts list as in the design's first picture, at the place it has there. */
export function GridScene({ rows }: { rows: number }) {
  const [sort, setSort] = useState<GridSort[]>([{ id: 'last_seen', desc: true }])
  const { selection, onSelect } = useSelection(rows)
  const [widths, setWidths] = useState<Record<string, number>>({})
  const sized = useMemo(
    () =>
      columns.map((column) => {
        const width = widths[column.id]
        return width === undefined ? column : { ...column, width, grow: 0 }
      }),
    [widths],
  )
  return (
    <section className={styles.list} aria-label="Contact list">
      <div className={styles.toolbar}>
        <FilterPill field="City is not" value="Abuja" onRemove={() => {}} removeLabel="Remove filter City" />
        <FilterPill field="Tags any of" value="VIP, Wholesale" onRemove={() => {}} removeLabel="Remove filter Tags" />
        <FilterPill field="Last seen" value="last 7 days" onRemove={() => {}} removeLabel="Remove filter Last seen" />
        <LinkButton icon={Bookmark}>Save segment</LinkButton>
      </div>
      <RecordGrid
        label="Contacts"
        columns={sized}
        count={rows}
        row={sample}
        rowKey={rowKey}
        rowName={rowName}
        need={allThere}
        rowHeight={44}
        sort={sort}
        onSort={setSort}
        selection={selection}
        onSelect={onSelect}
        onResize={(id, width) => setWidths((old) => ({ ...old, [id]: width }))}
      />
      <Pager
        summary={
          <>
            <b>1–100</b> of <b>2,046</b> matching
          </>
        }
        page={1}
        pages={21}
        pageSize={100}
        pageSizes={[25, 50, 100, 250, 500, 0]}
        onPage={() => {}}
        onPageSize={() => {}}
      />
    </section>
  )
}

function useSelection(rows: number) {
  const [keys, setKeys] = useState<ReadonlySet<Key>>(new Set())
  const page: GridSelection['page'] = keys.size === 0 ? 'none' : keys.size === rows ? 'all' : 'some'
  const selection: GridSelection = { has: (key) => keys.has(key), page }
  const onSelect = (intent: SelectIntent<Sample>) => setKeys((old) => selected(old, intent, rows))
  return { selection, onSelect }
}

function selected(old: ReadonlySet<Key>, intent: SelectIntent<Sample>, rows: number): ReadonlySet<Key> {
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
  switch (intent.kind) {
    case 'toggle': {
      const next = new Set(old)
      if (!next.delete(intent.row.id)) next.add(intent.row.id)
      return next
    }
    case 'range':
      return new Set([...old, ...range(Math.min(intent.from, intent.to), Math.max(intent.from, intent.to))])
    case 'page':
      return new Set(intent.selected ? range(0, rows - 1) : [])
    case 'all':
      return old
    case 'clear':
      return new Set()
  }
}
