import { type GridContext, selectTo, sortBy, targetAt, toggle } from './gridEvents.ts'
import { type CellPlace, type GridSize, headerRow, navigate } from './navigate.ts'
import { inEditor, selectId } from './parts.ts'
import { keepWidth } from './resize.ts'
import { isRtl } from './rtl.ts'
import type { GridTarget } from './types.ts'

/** Pixels at the normal text size by which a key press changes a width. */
const widthStep = 10

/** A key pressed anywhere in the grid. Returns whether it was used. */
export function onGridKey<R>(context: GridContext<R>, event: KeyboardEvent): boolean {
  if (event.isComposing || inEditor(event.target)) return false
  if (moveInside(context, event)) return true
  const { place } = context.focus
  if (place.row === headerRow && onHeaderKey(context, event)) return true
  if (extend(context, event) || move(context, event)) return true
  const target = targetAt(context, place)
  return target !== undefined && onCellKey(context, event, target)
}

function move<R>(context: GridContext<R>, event: KeyboardEvent): boolean {
  const { place } = context.focus
  const next = navigate(
    place,
    { key: event.key, ctrl: event.ctrlKey || event.metaKey, alt: event.altKey },
    sizeOf(context),
  )
  if (!next) return false
  goTo(context, next)
  return true
}

/** Brings a cell into view and gives it the focus. */
export function goTo<R>(context: GridContext<R>, next: CellPlace): void {
  const { focus, viewport, layout, props } = context
  focus.place = next
  if (next.row !== headerRow) viewport.reveal(next.row - (props.offset ?? 0))
  focus.moveTo(next)
  focus.revealColumn(layout, viewport.snapshot().width)
}

/** How far the keys can go. */
export function sizeOf<R>(context: GridContext<R>): GridSize {
  const { props, layout, viewport } = context
  const first = props.offset ?? 0
  return {
    first,
    last: first + props.count,
    columns: layout.columns.length,
    screen: viewport.rowsPerScreen,
    rtl: isRtl(context.focus.grid),
  }
}

/** Shift+↑ and Shift+↓ select on the way. */
function extend<R>(context: GridContext<R>, event: KeyboardEvent): boolean {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
  const { place } = context.focus
  const { first, last } = sizeOf(context)
  if (step === undefined || !event.shiftKey || !context.props.selection || place.row === headerRow) return false
  const row = Math.max(first, Math.min(place.row + step, last - 1))
  context.anchor.index ??= place.row
  goTo(context, { row, column: place.column })
  selectTo(context, row)
  return true
}

function onHeaderKey<R>(context: GridContext<R>, event: KeyboardEvent): boolean {
  const { layout, focus, props } = context
  const placed = layout.columns[focus.place.column]
  if (!placed || placed.column.id === selectId) return false
  if (event.key === 'Enter' || event.key === ' ') {
    sortBy(context, placed, event.shiftKey)
    return true
  }
  if (event.altKey && event.key === 'ArrowDown' && props.headerMenu) {
    const box = focus.cell()?.getBoundingClientRect()
    if (box) context.openHeaderMenu(placed.column.id, { x: box.left, y: box.bottom })
    return true
  }
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
  if (step === undefined || !event.ctrlKey || !event.altKey) return false
  const wider = placed.width / (props.scale ?? 1) + step * widthStep * (isRtl(context.focus.grid) ? -1 : 1)
  props.onResize?.(placed.column.id, keepWidth(placed.column, wider))
  return true
}

function onCellKey<R>(context: GridContext<R>, event: KeyboardEvent, target: GridTarget<R>): boolean {
  const { props } = context
  const pressed = event.target instanceof Element ? event.target.closest('button:not([data-peek]), input') : null
  // A focused control is pressed by the browser, and comes back as a click. One that only shows more leaves the key to
  // its cell.
  if (pressed && (event.key === ' ' || (event.key === 'Enter' && pressed.matches('button'))) && !event.shiftKey)
    return false
  switch (event.key) {
    case 'Enter':
      if (event.ctrlKey || event.metaKey) return props.onKey?.(event, target) ?? false
      if (!props.onActivate?.(target) && !enterCell(context, target)) props.onOpen?.(target)
      return true
    case 'F2':
      if (!enterCell(context, target)) props.onEdit?.(target)
      return true
    case ' ':
      if (props.selection) toggle(context, target)
      return props.selection !== undefined
    case 'ContextMenu':
      return openMenu(context, target)
    case 'F10':
      return event.shiftKey && openMenu(context, target)
    case 'a':
      if (!(event.ctrlKey || event.metaKey) || !props.selection) break
      props.onSelect?.(props.selection.page === 'all' ? { kind: 'all' } : { kind: 'page', selected: true })
      return true
    case 'Escape':
      if (props.onKey?.(event, target)) return true
      if (props.selection) props.onSelect?.({ kind: 'clear' })
      return false
  }
  return props.onKey?.(event, target) ?? false
}

function openMenu<R>({ props }: GridContext<R>, target: GridTarget<R>): boolean {
  const box = target.element.getBoundingClientRect()
  props.onMenu?.(target, { x: box.left, y: box.bottom })
  return props.onMenu !== undefined
}

/** Goes inside a cell with several controls. */
function enterCell<R>({ focus }: GridContext<R>, { element }: GridTarget<R>): boolean {
  const controls = focus.controls(element)
  if (controls.length < 2) return false
  controls[0]?.focus()
  return true
}

/** Inside a cell with several controls, ← → move between them and Esc comes back to the cell. */
function moveInside<R>({ focus }: GridContext<R>, event: KeyboardEvent): boolean {
  const cell = focus.cell()
  const controls = cell ? focus.controls(cell) : []
  const at = event.target instanceof HTMLElement ? controls.indexOf(event.target) : -1
  if (!cell || controls.length < 2 || at < 0) return false
  const forward = isRtl(cell) ? -1 : 1
  const step = { ArrowLeft: -forward, ArrowRight: forward }[event.key]
  if (event.key === 'Escape') cell.focus()
  else if (step === undefined) return false
  else controls[Math.max(0, Math.min(at + step, controls.length - 1))]?.focus()
  return true
}
