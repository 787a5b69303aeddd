import type { ReactNode, Ref } from 'react'
import type { Key } from '../keys.ts'
import type { MenuEntry } from '../overlays/menuEntries.ts'

export type GridCell = {
  /** In the whole result. */
  index: number
  /** What the content has, in pixels at the normal text size. */
  width: number
  selected: boolean
}

export type GridColumn<R> = {
  id: string
  title: string
  /** Read out, not shown. */
  hideTitle?: boolean
  /** Pixels at the normal text size, as are all widths of a column. */
  width: number
  min: number
  /** Its share of the room that is left; none once a person has set the width. */
  grow?: number
  sortable?: boolean
  /** The first click sorts from the top down: dates, numbers. */
  descendingFirst?: boolean
  /** True unless said otherwise. */
  resizable?: boolean
  align?: 'start' | 'end'
  pinned?: 'start' | 'end'
  /** The cell names the row. */
  rowHeader?: boolean
  /**
   * Plain elements, no components with state. A control carries tabIndex={-1} and data-action="…", and is answered
   * by onAction.
   */
  render: (row: R, cell: GridCell) => ReactNode
}

export type GridSort = { id: string; desc: boolean }

export type GridTarget<R> = {
  index: number
  column: string
  row: R
  /** The cell, for what opens beside it. */
  element: HTMLElement
}

export type GridSelection = {
  has: (key: Key) => boolean
  /** Of the rows of this page. */
  page: 'none' | 'some' | 'all'
}

/** What a person wants selected; `from` may be after `to`. */
export type SelectIntent<R> =
  | { kind: 'toggle'; index: number; row: R }
  | { kind: 'range'; from: number; to: number }
  | { kind: 'page'; selected: boolean }
  | { kind: 'all' }
  | { kind: 'clear' }

export type GridEditing = {
  index: number
  column: string
  editor: ReactNode
}

export type RecordGridHandle = {
  focus: () => void
  /** Brings a cell into view and gives it the focus, or the one so many rows and columns on. */
  focusCell: (index: number, column: string, on?: { rows?: number; columns?: number }) => void
  /** Scrolls as little as needed for a row to be seen. */
  reveal: (index: number) => void
  /** Puts a row at the top. */
  scrollTo: (index: number) => void
  /** The row at the top, to come back to. */
  firstVisible: () => number
  cell: (index: number, column: string) => HTMLElement | null
  /** The cell that has the focus, or had it last; the grid itself while its row is away. */
  activeCell: () => HTMLElement | null
}

export type RecordGridProps<R> = {
  label: string
  /** In the order shown. The column with the checkboxes is the grid's own. Keep the array as long as nothing changes. */
  columns: readonly GridColumn<R>[]
  /** Rows of this scroll area. */
  count: number
  /** Index of its first row in the whole result. Every index below is in the whole result. */
  offset?: number
  /** Rows of the whole result. */
  total?: number
  /** Undefined: not here yet. A new function whenever rows have changed. */
  row: (index: number) => R | undefined
  rowKey: (row: R) => Key
  /** "Amara Okafor", for "Select Amara Okafor". */
  rowName: (row: R) => string
  /** Rows first … last − 1 are about to be seen. */
  need: (first: number, last: number) => void
  /** Pixels. */
  rowHeight: number
  /** The text size, 0.8 to 1.5: widths grow with it. */
  scale?: number
  selection?: GridSelection
  onSelect?: (intent: SelectIntent<R>) => void
  /** At most two. */
  sort?: readonly GridSort[]
  onSort?: (sort: GridSort[]) => void
  /** Pixels at the normal text size. */
  onResize?: (column: string, width: number) => void
  /** `fit` makes the column as wide as its content. */
  headerMenu?: (column: string, fit: () => void) => readonly MenuEntry[]
  /** The row that is shown beside the table. */
  openKey?: Key | undefined
  /** A click on the row, or Enter. */
  onOpen?: (target: GridTarget<R>) => void
  /** Enter on a cell, before onOpen; true: done. */
  onActivate?: (target: GridTarget<R>) => boolean
  /** F2 or a double click. */
  onEdit?: (target: GridTarget<R>) => void
  /** A control of a cell was pressed. */
  onAction?: (action: string, target: GridTarget<R>, control: HTMLElement) => void
  /** The pointer or the focus rests on a control of a cell; null: no longer on any. */
  onRest?: (action: string, target: GridTarget<R>, control: HTMLElement) => void
  onRestEnd?: () => void
  /** Keys the grid has no use for: E, T, O, Delete, Ctrl+C, Esc …; true: done. */
  onKey?: (event: KeyboardEvent, target: GridTarget<R>) => boolean
  /** Right click, the Menu key, Shift+F10. */
  onMenu?: (target: GridTarget<R>, at: { x: number; y: number }) => void
  /** The focus has come to a cell of this row. */
  onFocusRow?: (index: number, row: R) => void
  editing?: GridEditing | null
  ref?: Ref<RecordGridHandle>
}
