import type { GridColumn, GridSort } from './types.ts'

const maxKeys = 2

/**
 * The sort after a header was pressed. A plain press sorts by it alone, or turns it round when it already does; with
 * Shift it becomes the second key, or is turned round where it stands.
 */
export function sortAfter<R>(sort: readonly GridSort[], column: GridColumn<R>, add: boolean): GridSort[] {
  const { id, descendingFirst: desc = false } = column
  const turned = sort.map((key) => (key.id === id ? { id, desc: !key.desc } : key))
  const present = sort.some((key) => key.id === id)
  if (add) return present ? turned : [...sort.slice(0, maxKeys - 1), { id, desc }]
  return present && sort.length === 1 ? turned : [{ id, desc }]
}
