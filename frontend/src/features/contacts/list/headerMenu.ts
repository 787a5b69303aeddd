import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, EyeOff, ListFilter, MoveHorizontal } from 'lucide-react'
import { attributeOf, newCondition } from '../../../domain/condition.ts'
import { type ColumnLayout, moveColumn } from '../../../domain/layout.ts'
import { m } from '../../../i18n/index.ts'
import { attributesQuery } from '../../../state/catalogues.ts'
import type { Services } from '../../../state/services.ts'
import type { MenuEntry, MenuItem } from '../../../ui/index.ts'

/** What can be done with a column. */
export function headerMenu(
  services: Services,
  columns: readonly ColumnLayout[],
  id: string,
  fit: () => void,
): readonly MenuEntry[] {
  const filter = {
    id: 'filter',
    label: m.contacts_filter_by_column(),
    icon: ListFilter,
    onAction: () => filterByColumn(services, id),
  }
  const sorting = id === 'attributes' ? [] : [{ id: 'sort', items: sortItems(services, id) }]
  return [filter, ...sorting, { id: 'place', items: placeItems(services, columns, id, fit) }]
}

function sortItems({ contacts }: Services, id: string): readonly MenuItem[] {
  const sort = (desc: boolean) => () => void contacts.setSort([{ field: id, desc }])
  return [
    { id: 'ascending', label: m.contacts_sort_ascending(), icon: ArrowUp, onAction: sort(false) },
    { id: 'descending', label: m.contacts_sort_descending(), icon: ArrowDown, onAction: sort(true) },
  ]
}

/** The name stays where it is: it is pinned. */
function placeItems(
  { layout }: Services,
  columns: readonly ColumnLayout[],
  id: string,
  fit: () => void,
): readonly MenuItem[] {
  const disabled = id === 'name'
  const set = (next: readonly ColumnLayout[]) => () => layout.setColumns(next)
  const hidden = columns.map((column) => (column.id === id ? { ...column, shown: false } : column))
  return [
    { id: 'left', label: m.contacts_move_left(), icon: ArrowLeft, disabled, onAction: set(moveShown(columns, id, -1)) },
    {
      id: 'right',
      label: m.contacts_move_right(),
      icon: ArrowRight,
      disabled,
      onAction: set(moveShown(columns, id, 1)),
    },
    { id: 'fit', label: m.contacts_fit_column(), icon: MoveHorizontal, onAction: fit },
    { id: 'hide', label: m.contacts_hide_column(), icon: EyeOff, disabled, onAction: set(hidden) },
  ]
}

/** Opens the panel; for an attribute with a condition on it to be filled in. */
function filterByColumn({ client, contacts, layout }: Services, id: string): void {
  layout.openFilters()
  const attribute = attributeOf(id)
  const definition = client.getQueryData(attributesQuery.queryKey)?.find((candidate) => candidate.id === attribute)
  if (!definition) return
  const { panel } = contacts.snapshot()
  const conditions = [...panel.conditions, newCondition(definition.id, definition.type)]
  void contacts.setPanel({ ...panel, conditions })
}

/** Moves a column past the next one that is shown; hidden ones in between do not count. The name stays first. */
export function moveShown(columns: readonly ColumnLayout[], id: string, by: 1 | -1): readonly ColumnLayout[] {
  let next = columns
  for (;;) {
    const from = next.findIndex((column) => column.id === id)
    const neighbour = next[from + by]
    if (!neighbour || neighbour.id === 'name') return next
    next = moveColumn(next, id, by)
    if (neighbour.shown) return next
  }
}
