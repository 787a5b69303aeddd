/** A cell by its place: row −1 is the header. */
export type CellPlace = { row: number; column: number }

export const headerRow = -1

export type GridSize = {
  /** The first row, and one past the last. */
  first: number
  last: number
  columns: number
  /** Rows of one screen. */
  screen: number
  rtl: boolean
}

export type MoveKey = { key: string; ctrl: boolean; alt: boolean }

/** Where a key leads from a cell; undefined when it is not a key that moves. */
export function navigate(from: CellPlace, { key, ctrl, alt }: MoveKey, size: GridSize): CellPlace | undefined {
  if (alt) return undefined
  const row = ctrl ? rowAtEnd(key, size) : rowAfter(from.row, key, size)
  if (row !== undefined) return { row, column: from.column }
  const column = ctrl ? undefined : columnAfter(from.column, key, size)
  return column === undefined ? undefined : { row: from.row, column }
}

/** The nearest cell that there is. */
export function clampPlace({ row, column }: CellPlace, { first, last, columns }: GridSize): CellPlace {
  return { row: Math.max(first, Math.min(row, last - 1)), column: Math.max(0, Math.min(column, columns - 1)) }
}

function rowAtEnd(key: string, { first, last }: GridSize): number | undefined {
  if (key !== 'Home' && key !== 'End') return undefined
  if (last <= first) return headerRow
  return key === 'Home' ? first : last - 1
}

function rowAfter(row: number, key: string, { first, last, screen }: GridSize): number | undefined {
  const steps: Record<string, number> = { ArrowUp: -1, ArrowDown: 1, PageUp: -screen, PageDown: screen }
  const by = steps[key]
  if (by === undefined) return undefined
  if (last <= first || (by < 0 && row <= first)) return headerRow
  const from = row === headerRow ? first - 1 : row
  return Math.max(first, Math.min(from + by, last - 1))
}

function columnAfter(column: number, key: string, { columns, rtl }: GridSize): number | undefined {
  const targets: Record<string, number> = {
    ArrowLeft: column + (rtl ? 1 : -1),
    ArrowRight: column + (rtl ? -1 : 1),
    Home: 0,
    End: columns - 1,
  }
  const target = targets[key]
  return target === undefined ? undefined : Math.max(0, Math.min(target, columns - 1))
}
