import type { GridColumn } from './types.ts'

/** Pixels between a cell's edge and its content, on either side, at the normal text size. */
export const cellPadding = 8

export type PlacedColumn<R> = {
  column: GridColumn<R>
  /** Pixels. */
  width: number
  /** Pixels from the start of the row. */
  start: number
  /** Where a pinned column stops, from the side it is pinned to. */
  pinnedAt: number | undefined
  /** What a cell's content has, in pixels at the normal text size. */
  inner: number
}

export type GridLayout<R> = {
  columns: readonly PlacedColumn<R>[]
  /** Width of a row. */
  width: number
  /** grid-template-columns */
  template: string
  /** What pinned columns cover on either side. */
  pinnedStart: number
  pinnedEnd: number
}

/**
 * Where the columns stand in `available` pixels. Columns that grow share what is left as CSS `minmax(width, grow fr)`
 * does; with none that grows, the last one that is not pinned takes it.
 */
export function placeColumns<R>(columns: readonly GridColumn<R>[], available: number, scale: number): GridLayout<R> {
  const widths = columnWidths(columns, available, scale)
  let start = 0
  const placed = columns.map((column, i) => {
    const width = widths[i] ?? 0
    const inner = Math.floor(width / scale) - 2 * cellPadding
    const place = { column, width, start, pinnedAt: undefined as number | undefined, inner }
    start += width
    return place
  })
  const total = start
  let pinnedStart = 0
  let pinnedEnd = 0
  for (const place of placed) {
    if (place.column.pinned !== 'start') continue
    place.pinnedAt = pinnedStart
    pinnedStart += place.width
  }
  for (const place of placed.toReversed()) {
    if (place.column.pinned !== 'end') continue
    place.pinnedAt = pinnedEnd
    pinnedEnd += place.width
  }
  const template = widths.map((width) => `${width}px`).join(' ')
  return { columns: placed, width: total, template, pinnedStart, pinnedEnd }
}

function columnWidths<R>(columns: readonly GridColumn<R>[], available: number, scale: number): number[] {
  const base = columns.map((column) => Math.round(Math.max(column.width, column.min) * scale))
  const growing = columns.map((column) => column.grow ?? 0)
  const free = available - sum(base)
  if (free <= 0) return base
  if (sum(growing) > 0) return grown(base, growing, available)
  const last = columns.findLastIndex((column) => column.pinned !== 'end')
  return base.map((width, i) => (i === last ? width + free : width))
}

/** Each growing column gets its share of the whole room of the growing ones, but never less than its own width. */
function grown(base: readonly number[], growing: readonly number[], available: number): number[] {
  const fixed = new Set(growing.flatMap((share, i) => (share > 0 ? [] : [i])))
  for (;;) {
    const room = available - sum(base.filter((_, i) => fixed.has(i)))
    const unit = room / sum(growing.filter((_, i) => !fixed.has(i)))
    const tooNarrow = base.findIndex((width, i) => !fixed.has(i) && (growing[i] ?? 0) * unit < width)
    if (tooNarrow < 0) return base.map((width, i) => (fixed.has(i) ? width : Math.floor((growing[i] ?? 0) * unit)))
    fixed.add(tooNarrow)
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
