import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, EyeOff, MoveHorizontal } from 'lucide-react'
import { type ColumnLayout, moveColumn } from '../../../domain/layout.ts'
import { m } from '../../../i18n/index.ts'
import type { Services } from '../../../state/services.ts'
import type { MenuEntry } from '../../../ui/index.ts'

/** What can be done with a column. */
export function headerMenu(services: Services, columns: readonly ColumnLayout[], id: string): readonly MenuEntry[] {
  const { contacts, layout } = services
  const sort = (desc: boolean) => () => void contacts.setSort([{ field: id, desc }])
  const set = (next: readonly ColumnLayout[]) => layout.setColumns(next)
  const patch = (part: Partial<ColumnLayout>) =>
    set(columns.map((column) => (column.id === id ? { ...column, ...part } : column)))
  const sorting = [
    { id: 'ascending', label: m.contacts_sort_ascending(), icon: ArrowUp, onAction: sort(false) },
    { id: 'descending', label: m.contacts_sort_descending(), icon: ArrowDown, onAction: sort(true) },
  ]
  const pinned = id === 'name'
  const place = [
    {
      id: 'left',
      label: m.contacts_move_left(),
      icon: ArrowLeft,
      disabled: pinned,
      onAction: () => set(moveShown(columns, id, -1)),
    },
    {
      id: 'right',
      label: m.contacts_move_right(),
      icon: ArrowRight,
      disabled: pinned,
      onAction: () => set(moveShown(columns, id, 1)),
    },
    { id: 'fit', label: m.contacts_fit_column(), icon: MoveHorizontal, onAction: () => set(withoutWidth(columns, id)) },
    {
      id: 'hide',
      label: m.contacts_hide_column(),
      icon: EyeOff,
      disabled: pinned,
      onAction: () => patch({ shown: false }),
    },
  ]
  return [...(id === 'attributes' ? [] : [{ id: 'sort', items: sorting }]), { id: 'place', items: place }]
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

function withoutWidth(columns: readonly ColumnLayout[], id: string): readonly ColumnLayout[] {
  return columns.map(({ width, ...column }) =>
    column.id === id || width === undefined ? column : { ...column, width },
  )
}
