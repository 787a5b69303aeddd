import { ArrowDown, ArrowUp } from 'lucide-react'
import type { Row } from '../api/types.ts'
import { m } from '../i18n/index.ts'
import type { Services } from '../state/services.ts'
import type { Action } from './action.ts'

const isOpen = ({ contacts }: Services) => contacts.opened.snapshot().id !== null

/** Shows a contact beside the table; the focus stays where it is. */
export function openPanel({ contacts }: Services, row: Row, index: number): void {
  contacts.focused = row
  contacts.opened.open(row, index)
}

/** Shows a contact beside the table and puts the focus there. */
export function enterPanel(services: Services, row: Row, index: number): void {
  openPanel(services, row, index)
  services.panel.focus()
}

/** The focus has come to a row: an open panel shows its contact. */
export function followFocus(services: Services, row: Row, index: number): void {
  services.contacts.focused = row
  if (isOpen(services)) services.contacts.opened.open(row, index)
}

/** Answers whether there was a panel to close. The focus is back on the row. */
export function closePanel(services: Services): boolean {
  const { contacts, table } = services
  if (!isOpen(services)) return false
  const { index } = contacts.opened.snapshot()
  contacts.opened.close()
  table.focusRow(index)
  return true
}

/** Shows the contact some rows further on; it stops at the ends of the page. */
async function step(services: Services, by: number): Promise<void> {
  const { contacts, table } = services
  const { page, pageSize, view } = contacts.snapshot()
  const total = view?.total ?? 0
  const first = pageSize === 0 ? 0 : (page - 1) * pageSize
  const last = pageSize === 0 ? total : Math.min(total, first + pageSize)
  const index = contacts.opened.snapshot().index + by
  if (index < first || index >= last) return
  const row = contacts.rows.snapshot().at(index) ?? (await contacts.rows.read(index, index + 1))[0]
  if (!row) return
  openPanel(services, row, index)
  table.reveal(index)
}

export const panelActions: readonly Action[] = [
  {
    id: 'panel.next',
    group: 'contacts',
    icon: ArrowDown,
    title: m.panel_next,
    keys: ['J'],
    enabled: isOpen,
    run: (services) => step(services, 1),
  },
  {
    id: 'panel.previous',
    group: 'contacts',
    icon: ArrowUp,
    title: m.panel_previous,
    keys: ['K'],
    enabled: isOpen,
    run: (services) => step(services, -1),
  },
]
