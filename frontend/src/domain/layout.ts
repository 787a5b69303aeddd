import { attributeField } from './condition.ts'
import type { AttributeId } from './ids.ts'

/** How a person arranged the window. It is kept as JSON that only the window reads. */
export interface Layout {
  /** In the order shown; null: the columns that the window's width suggests. */
  readonly columns: readonly ColumnLayout[] | null
  /** null: open where there is room for it. */
  readonly sidebar: boolean | null
  readonly filters: boolean | null
}

export interface ColumnLayout {
  readonly id: string
  readonly shown: boolean
  /** Pixels at the normal text size; absent: the column's own. */
  readonly width?: number
}

export const initialLayout: Layout = { columns: null, sidebar: null, filters: null }

/** Reads what was kept. What is missing or odd is as good as not chosen: the window must open in any case. */
export function readLayout(json: string): Layout {
  try {
    const kept: unknown = JSON.parse(json)
    if (typeof kept !== 'object' || kept === null) return initialLayout
    const { columns, sidebar, filters } = kept as Record<string, unknown>
    return {
      columns: Array.isArray(columns) && columns.every(isColumn) ? columns : null,
      sidebar: typeof sidebar === 'boolean' ? sidebar : null,
      filters: typeof filters === 'boolean' ? filters : null,
    }
  } catch {
    return initialLayout
  }
}

/** Columns as a segment keeps them; "" are those that the window's width suggests. */
export function columnsText(columns: Layout['columns']): string {
  return columns === null ? '' : JSON.stringify({ columns })
}

/**
 * All columns that there are, arranged: those that were kept in their order, then the new ones, hidden or shown as
 * `defaults` says. Kept columns that are not there any more are dropped.
 */
export function arrange(
  kept: readonly ColumnLayout[] | null,
  defaults: readonly ColumnLayout[],
): readonly ColumnLayout[] {
  if (!kept) return defaults
  const known = new Set(defaults.map(({ id }) => id))
  const held = kept.filter(({ id }) => known.has(id))
  const heldIds = new Set(held.map(({ id }) => id))
  return [...held, ...defaults.filter(({ id }) => !heldIds.has(id))]
}

/** The columns with one of them moved by some places; it stops at the ends. */
export function moveColumn(columns: readonly ColumnLayout[], id: string, by: number): readonly ColumnLayout[] {
  const from = columns.findIndex((column) => column.id === id)
  const moved = columns[from]
  if (!moved) return columns
  const rest = columns.filter((column) => column !== moved)
  const to = Math.min(Math.max(0, from + by), rest.length)
  return [...rest.slice(0, to), moved, ...rest.slice(to)]
}

function isColumn(value: unknown): value is ColumnLayout {
  if (typeof value !== 'object' || value === null) return false
  const { id, shown, width } = value as Record<string, unknown>
  return typeof id === 'string' && typeof shown === 'boolean' && (width === undefined || typeof width === 'number')
}

/** The columns that can be arranged, in their first order. @param wide there is room for one more */
export function defaultColumns(
  attributes: readonly { readonly id: AttributeId }[],
  wide: boolean,
): readonly ColumnLayout[] {
  const shown: Record<string, boolean> = { phone: false, first_seen: wide }
  const fixed = ['name', 'phone', 'consent', 'attributes', 'tags', 'first_seen', 'last_seen', 'created_at']
  return [
    ...fixed.map((id) => ({ id, shown: shown[id] ?? true })),
    ...attributes.map(({ id }) => ({ id: attributeField(id), shown: false })),
  ]
}
