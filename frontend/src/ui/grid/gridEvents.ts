import type { GridViewport } from './GridViewport.ts'
import type { GridLayout, PlacedColumn } from './layout.ts'
import { type CellPlace, headerRow } from './navigate.ts'
import { inEditor, selectId } from './parts.ts'
import type { Rest } from './Rest.ts'
import type { RovingFocus } from './RovingFocus.ts'
import { catchSecondClick } from './secondClick.ts'
import { sortAfter } from './sorting.ts'
import type { GridTarget, RecordGridProps } from './types.ts'

/** All that an event handler of the grid needs to know. */
export type GridContext<R> = {
  props: RecordGridProps<R>
  layout: GridLayout<R>
  viewport: GridViewport
  focus: RovingFocus
  /** Where a range selection starts. */
  anchor: { index: number | undefined }
  /** The cell that was clicked last; none when it was one of its controls. */
  clicked: { place: CellPlace | undefined }
  rest: Rest
  openHeaderMenu: (column: string, at: { x: number; y: number }) => void
}

/** The cell an element is in; undefined outside of cells and inside an editor. */
export function placeOf(element: EventTarget | null): CellPlace | undefined {
  if (!(element instanceof Element) || inEditor(element)) return undefined
  const cell = element.closest('[aria-colindex]')
  const row = cell?.closest('[aria-rowindex]')
  if (!cell || !row) return undefined
  return { row: Number(row.getAttribute('aria-rowindex')) - 2, column: Number(cell.getAttribute('aria-colindex')) - 1 }
}

/** What a handler is told about a cell; undefined for the header and for rows that are not here yet. */
export function targetAt<R>({ props, layout, focus }: GridContext<R>, place: CellPlace): GridTarget<R> | undefined {
  const row = place.row === headerRow ? undefined : props.row(place.row)
  const column = layout.columns[place.column]?.column.id
  const element = focus.cell(place)
  if (row === undefined || column === undefined || element === null) return undefined
  return { index: place.row, column, row, element }
}

type Pointer = {
  shiftKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  target: EventTarget | null
  clientX: number
  clientY: number
}

/** A click anywhere in the grid. */
export function onGridClick<R>(context: GridContext<R>, event: Pointer): void {
  const place = placeOf(event.target)
  const onControl = event.target instanceof Element && event.target.closest('[data-action], input')
  context.clicked.place = onControl ? undefined : place
  const placed = place && context.layout.columns[place.column]
  if (!place || !placed) return
  if (place.row === headerRow) onHeaderClick(context, placed, event)
  else onCellClick(context, place, event)
}

function onHeaderClick<R>(context: GridContext<R>, placed: PlacedColumn<R>, event: Pointer) {
  const { props } = context
  const { column } = placed
  const element = event.target instanceof Element ? event.target : null
  if (column.id === selectId) props.onSelect?.({ kind: 'page', selected: props.selection?.page !== 'all' })
  else if (element?.closest('[data-resize]')) return
  else if (element?.closest('[data-menu]')) context.openHeaderMenu(column.id, { x: event.clientX, y: event.clientY })
  else sortBy(context, placed, event.shiftKey)
}

/** Sorts as if the header had been clicked. */
export function sortBy<R>({ props }: GridContext<R>, { column }: PlacedColumn<R>, add: boolean): void {
  if (column.sortable) props.onSort?.(sortAfter(props.sort ?? [], column, add))
}

function onCellClick<R>(context: GridContext<R>, place: CellPlace, event: Pointer) {
  const target = targetAt(context, place)
  if (!target) return
  const control = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-action]') : null
  if (control) context.props.onAction?.(control.dataset.action ?? '', target, control)
  else if (event.shiftKey) selectTo(context, place.row)
  else if (target.column === selectId || event.ctrlKey || event.metaKey) toggle(context, target)
  else open(context, target, event)
}

function open<R>(context: GridContext<R>, target: GridTarget<R>, event: Pointer) {
  context.props.onOpen?.(target)
  catchSecondClick(context.focus.grid, event, () => context.props.onEdit?.(target))
}

/** Selects a row or takes it out; ranges start from it. */
export function toggle<R>({ props, anchor }: GridContext<R>, { index, row }: GridTarget<R>): void {
  anchor.index = index
  props.onSelect?.({ kind: 'toggle', index, row })
}

/** Selects from where the last selection started to this row. */
export function selectTo<R>({ props, anchor, focus }: GridContext<R>, index: number): void {
  anchor.index ??= focus.place.row === headerRow ? index : focus.place.row
  props.onSelect?.({ kind: 'range', from: anchor.index, to: index })
}
