import { useEffect, useRef, useState } from 'react'
import { followFocus, openPanel } from '../../../actions/panelActions.ts'
import type { Row } from '../../../api/types.ts'
import { m } from '../../../i18n/index.ts'
import { useServices } from '../../../state/services.ts'
import { useColumnLayout } from '../../../state/useColumnLayout.ts'
import { useSelected, useStore } from '../../../state/useStore.ts'
import { RecordGrid, type RecordGridHandle } from '../../../ui/index.ts'
import { cellActions } from './cellActions.ts'
import { nameOf } from './cells.tsx'
import { useEditing } from './editing/useEditing.tsx'
import { headerMenu } from './headerMenu.ts'
import { MoreChips } from './MoreChips.tsx'
import { QuickRowChange } from './quick/quickChange.tsx'
import { type OpenRowMenu, RowMenu } from './RowMenu.tsx'
import { gridSelection, select } from './selecting.ts'
import { useColumns } from './useColumns.ts'
import { useMoreChips } from './useMoreChips.ts'

const rowHeights = { compact: 32, standard: 44, comfortable: 56 } as const

/** The table of contacts: everything that the grid does not know about them. */
export function ContactsTable() {
  const services = useServices()
  const { contacts } = services
  const grid = useRef<RecordGridHandle>(null)
  const editing = useEditing(grid)
  const [menu, setMenu] = useState<OpenRowMenu | null>(null)
  const chips = useMoreChips()
  useScroll(grid)
  useTablePoint(grid)
  const openKey = useSelected(contacts.opened, ({ id }) => id) ?? undefined
  const actions = cellActions(services, editing.start, chips.press)
  return (
    <>
      <RecordGrid<Row>
        ref={grid}
        label={m.contacts_table()}
        {...useRows()}
        {...useArrangement()}
        onSelect={(intent) => select(services, intent)}
        onSort={(sort) => void contacts.setSort(sort.map(({ id, desc }) => ({ field: id, desc })))}
        openKey={openKey}
        onOpen={({ row, index }) => openPanel(services, row, index)}
        onActivate={actions.activate}
        onEdit={actions.edit}
        onAction={actions.press}
        onRest={chips.rest}
        onRestEnd={chips.leave}
        onKey={actions.key}
        onMenu={({ row, index, column }, at) => setMenu({ row, index, column, at })}
        onFocusRow={(index, row) => followFocus(services, row, index)}
        editing={editing.inCell}
      />
      {editing.beside}
      <QuickRowChange grid={grid} />
      {menu && <RowMenu open={menu} onClose={() => setMenu(null)} />}
      {chips.open && (
        <MoreChips key={chips.open.row.id} open={chips.open} onClose={chips.close} onPointed={chips.pointed} />
      )}
    </>
  )
}

/** What is beside the table brings the focus back to its row. */
function useTablePoint(grid: React.RefObject<RecordGridHandle | null>): void {
  const { table } = useServices()
  useEffect(() => {
    table.attach({
      focusRow: (index) => grid.current?.focusCell(index, 'name'),
      reveal: (index) => grid.current?.reveal(index),
    })
    return () => table.attach(null)
  }, [table, grid])
}

/** Which rows the grid shows, and which of them are selected. */
function useRows() {
  const { contacts } = useServices()
  const { sort, ...list } = useList()
  const rows = useStore(contacts.rows)
  return {
    ...list,
    row: rows.at,
    rowKey: (row: Row) => row.id,
    rowName: nameOf,
    need: (first: number, last: number) => contacts.rows.need(first, last),
    selection: gridSelection(contacts, list.offset, list.count),
    sort: sort.map(({ field, desc }) => ({ id: field, desc })),
  }
}

/** How the grid shows them: columns, their widths, the height of a row. */
function useArrangement() {
  const services = useServices()
  const { density, textSize } = useStore(services.settings)
  const columns = useColumns()
  const arranged = useColumnLayout()
  const resize = (id: string, width: number) =>
    services.layout.setColumns(arranged.map((column) => (column.id === id ? { ...column, width } : column)))
  return {
    columns,
    rowHeight: (rowHeights[density] * textSize) / 100,
    scale: textSize / 100,
    onResize: resize,
    headerMenu: (column: string, fit: () => void) => headerMenu(services, arranged, column, fit),
  }
}

/** What the table shows of the store. What is only asked so far does not concern it. */
function useList() {
  const { contacts } = useServices()
  const total = useSelected(contacts, ({ view }) => view?.total ?? 0)
  const page = useSelected(contacts, (state) => state.page)
  const pageSize = useSelected(contacts, (state) => state.pageSize)
  const sort = useSelected(contacts, (state) => state.sort)
  // Read where the rows are marked; here only so that the table is drawn again when it changes.
  useSelected(contacts, (state) => state.selection)
  const offset = (page - 1) * pageSize
  return { total, sort, offset, count: pageSize === 0 ? total : Math.min(pageSize, total - offset) }
}

/** Puts the list where the store says: at the top of a new list, or where someone was. */
function useScroll(grid: React.RefObject<RecordGridHandle | null>): void {
  const { contacts } = useServices()
  const scroll = useSelected(contacts, (state) => state.scroll)
  const first = useRef(true)
  useEffect(() => {
    grid.current?.scrollTo(first.current ? contacts.rows.firstVisible : scroll.index)
    first.current = false
  }, [grid, contacts, scroll])
}
