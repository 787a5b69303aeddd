import type { GridContext } from './gridEvents.ts'
import { isRtl } from './rtl.ts'
import type { GridColumn } from './types.ts'

const maxWidth = 1200

/** A width a column may have. */
export function keepWidth<R>(column: GridColumn<R>, width: number): number {
  return Math.round(Math.max(column.min, Math.min(width, maxWidth)))
}

/** Follows the pointer from the edge of a header until it is let go. */
export function dragWidth<R>(context: GridContext<R>, id: string, event: PointerEvent): void {
  const { layout, props } = context
  const placed = layout.columns.find(({ column }) => column.id === id)
  const handle = event.target
  if (!placed || !(handle instanceof HTMLElement)) return
  const scale = props.scale ?? 1
  const direction = isRtl(handle) ? -1 : 1
  const stop = new AbortController()
  const onMove = (move: PointerEvent) => {
    const by = (move.clientX - event.clientX) * direction
    props.onResize?.(id, keepWidth(placed.column, (placed.width + by) / scale))
  }
  handle.setPointerCapture(event.pointerId)
  handle.addEventListener('pointermove', onMove, { signal: stop.signal })
  for (const end of ['pointerup', 'pointercancel'] as const) {
    handle.addEventListener(end, () => stop.abort(), { signal: stop.signal })
  }
}

/** Makes a column as wide as the widest content that is drawn. */
export function fitWidth<R>({ layout, props, focus }: GridContext<R>, id: string): void {
  const at = layout.columns.findIndex(({ column }) => column.id === id)
  const placed = layout.columns[at]
  if (!placed) return
  const range = document.createRange()
  let widest = 0
  for (const cell of focus.grid.querySelectorAll(`[aria-colindex="${at + 1}"]`)) {
    range.selectNodeContents(cell)
    const handle = cell.querySelector('[data-resize]')
    if (handle) range.setEndBefore(handle)
    const padding = Number.parseFloat(getComputedStyle(cell).paddingInlineStart) * 2
    widest = Math.max(widest, range.getBoundingClientRect().width + padding, hiddenWidth(cell))
  }
  props.onResize?.(id, keepWidth(placed.column, Math.ceil(widest / (props.scale ?? 1)) + 1))
}

/** The width of a cell whose text is cut. */
function hiddenWidth(cell: Element): number {
  let cut = 0
  for (const part of cell.querySelectorAll('*')) cut = Math.max(cut, part.scrollWidth - part.clientWidth)
  return cut > 0 ? cell.clientWidth + cut : 0
}
