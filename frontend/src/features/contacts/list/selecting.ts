import { attempt } from '../../../actions/tell.ts'
import type { Row } from '../../../api/types.ts'
import type { ContactId } from '../../../domain/ids.ts'
import { Selection } from '../../../domain/selection.ts'
import type { ContactsStore } from '../../../state/contactsStore.ts'
import type { Services } from '../../../state/services.ts'
import type { GridSelection, SelectIntent } from '../../../ui/index.ts'

/** What the grid shows as selected. A new object whenever that changed. */
export function gridSelection(contacts: ContactsStore, offset: number, count: number): GridSelection {
  return { has: (key) => contacts.isSelected(key as ContactId), page: cover(contacts, offset, count) }
}

/** Of one scroll area with everyone in it, not all rows are here to look at; the selection itself tells. */
function cover(contacts: ContactsStore, offset: number, count: number): GridSelection['page'] {
  const { selection, selectionFilter, filter, pageSize } = contacts.snapshot()
  if (selection.isEmpty || (selection.isRule && selectionFilter !== filter)) return 'none'
  if (selection.isRule && selection.leftOut === 0) return 'all'
  if (pageSize === 0) return 'some'
  return selection.cover(contacts.rows.loaded(offset, offset + count).map((row) => row.id))
}

/** Does what a click or a key in the grid asks for. */
export function select(services: Services, intent: SelectIntent<Row>): void {
  const { contacts } = services
  const { page, pageSize, view } = contacts.snapshot()
  const whole = pageSize === 0
  const first = (page - 1) * pageSize
  switch (intent.kind) {
    case 'toggle':
      contacts.toggle(intent.row.id)
      break
    case 'range':
      void attempt(services, () => contacts.extendSelection(intent.from, intent.to))
      break
    case 'page':
      if (!whole) selectPage(services, first, Math.min(first + pageSize, view?.total ?? 0), intent.selected)
      else if (intent.selected) contacts.selectAll()
      else contacts.select(Selection.none)
      break
    case 'all':
      contacts.selectAll()
      break
    case 'clear':
      contacts.select(Selection.none)
  }
}

function selectPage(services: Services, first: number, last: number, selected: boolean): void {
  void attempt(services, () => services.contacts.selectRange(first, last, selected))
}
