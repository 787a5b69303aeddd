import { BellOff, BellRing, Copy, Download, ListFilter, PanelRight, Pencil, Phone, Tag, Trash2 } from 'lucide-react'
import { deleteSelected, optIn, optOut } from '../../../actions/contactCommands.ts'
import { enterPanel } from '../../../actions/panelActions.ts'
import type { Row } from '../../../api/types.ts'
import { Selection } from '../../../domain/selection.ts'
import { m } from '../../../i18n/index.ts'
import { type Services, useServices } from '../../../state/services.ts'
import { ContextMenu, type MenuEntry, type MenuItem } from '../../../ui/index.ts'
import { listEntries, segmentOf } from '../segment/listEntries.ts'
import { nameOf } from './cells.tsx'
import { copyNumber, copyRows } from './copy.ts'
import { filterByCell } from './filterByCell.ts'

export interface OpenRowMenu {
  readonly index: number
  readonly row: Row
  readonly column: string
  readonly at: { readonly x: number; readonly y: number }
}

/** What can be done with a contact, under the right button and the menu key. */
export function RowMenu({ open, onClose }: { open: OpenRowMenu; onClose: () => void }) {
  const services = useServices()
  return (
    <ContextMenu
      label={m.contacts_row_menu({ name: nameOf(open.row) })}
      at={open.at}
      items={entries(services, open)}
      onClose={onClose}
    />
  )
}

/** A row that is part of the selection stands for all of it. */
function entries(services: Services, open: OpenRowMenu): readonly MenuEntry[] {
  const { contacts } = services
  const { row } = open
  const selection = contacts.isSelected(row.id) ? contacts.snapshot().selection : Selection.of([row.id])
  return [
    { id: 'open', label: m.table_open(), icon: PanelRight, onAction: () => enterPanel(services, row, open.index) },
    { id: 'change', items: changes(services, row, selection) },
    { id: 'copy', items: copies(services, row, selection) },
    {
      id: 'list',
      items: [
        ...listEntries(services, segmentOf(services), selection),
        filterEntry(services, open),
        exportEntry(services),
      ],
    },
    {
      id: 'delete',
      label: m.contacts_delete(),
      icon: Trash2,
      danger: true,
      shortcut: 'Delete',
      onAction: () => deleteSelected(services, selection),
    },
  ]
}

function changes(services: Services, row: Row, selection: Selection): readonly MenuItem[] {
  const { dialogs } = services
  const isOut = row.consent === 'opted_out'
  return [
    {
      id: 'edit',
      label: m.contacts_edit_more(),
      icon: Pencil,
      shortcut: 'E',
      onAction: () => dialogs.open({ kind: 'edit', selection }),
    },
    {
      id: 'tag',
      label: m.contacts_add_tag(),
      icon: Tag,
      shortcut: 'T',
      onAction: () => dialogs.open({ kind: 'addTag', selection }),
    },
    {
      id: 'consent',
      label: isOut ? m.contacts_opt_in() : m.contacts_opt_out(),
      icon: isOut ? BellRing : BellOff,
      shortcut: 'O',
      onAction: () => (isOut ? optIn(services, selection) : optOut(services, selection)),
    },
  ]
}

function copies(services: Services, row: Row, selection: Selection): readonly MenuItem[] {
  return [
    {
      id: 'number',
      label: m.contacts_copy_number(),
      icon: Phone,
      disabled: row.phone === '',
      onAction: () => void copyNumber(services, row),
    },
    {
      id: 'copy',
      label: m.table_copy_rows({ count: selection.size }),
      icon: Copy,
      shortcut: 'Ctrl+C',
      onAction: () => void copyRows(services, selection),
    },
  ]
}

function filterEntry(services: Services, { row, column }: OpenRowMenu): MenuItem {
  const { contacts } = services
  const { panel } = contacts.snapshot()
  const narrowed = filterByCell(services, panel, row, column)
  return {
    id: 'filter',
    label: m.contacts_filter_by_value(),
    icon: ListFilter,
    disabled: narrowed === null,
    onAction: () => narrowed && void contacts.setPanel(narrowed),
  }
}

function exportEntry({ dialogs }: Services): MenuItem {
  return {
    id: 'export',
    label: m.contacts_export_more(),
    icon: Download,
    shortcut: 'Ctrl+E',
    onAction: () => dialogs.open({ kind: 'export' }),
  }
}
