import {
  BellOff,
  BellRing,
  CheckCheck,
  Download,
  Eraser,
  FilterX,
  ListTree,
  Pencil,
  RefreshCw,
  SlidersHorizontal,
  Tag,
  Trash2,
  UserPlus,
  X,
} from 'lucide-react'
import { emptyPanel } from '../domain/panel.ts'
import { m } from '../i18n/index.ts'
import type { Services } from '../state/services.ts'
import type { Action } from './action.ts'
import { deleteSelected, optIn, optOut } from './contactCommands.ts'
import { exportMatching } from './exportCommands.ts'

const onContacts = ({ screens }: Services) => screens.snapshot().current.name === 'contacts'
const hasTarget = (services: Services) => onContacts(services) && !services.contacts.target().isEmpty

/** Whether every contact that the command would work on is opted out, as far as their rows are here. */
function isOptedOut({ contacts }: Services): boolean {
  const target = contacts.target()
  const rows = contacts.rows.loaded().filter((row) => target.has(row.id))
  return !target.isRule && rows.length > 0 && rows.every((row) => row.consent === 'opted_out')
}

export const contactActions: readonly Action[] = [
  {
    id: 'contact.new',
    group: 'contacts',
    icon: UserPlus,
    title: m.contacts_new,
    keys: ['Ctrl+N'],
    run: ({ dialogs }) => dialogs.open({ kind: 'new' }),
  },
  {
    id: 'contact.edit',
    group: 'contacts',
    icon: Pencil,
    title: m.contacts_edit,
    keys: ['E'],
    enabled: hasTarget,
    run: ({ contacts, dialogs }) => dialogs.open({ kind: 'edit', selection: contacts.target() }),
  },
  {
    id: 'contact.addTag',
    group: 'contacts',
    icon: Tag,
    title: m.contacts_add_tag,
    keys: ['T'],
    enabled: hasTarget,
    run: ({ contacts, dialogs }) => dialogs.open({ kind: 'addTag', selection: contacts.target() }),
  },
  {
    id: 'contact.removeTag',
    group: 'contacts',
    icon: X,
    title: m.contacts_remove_tag,
    enabled: hasTarget,
    run: ({ contacts, dialogs }) => dialogs.open({ kind: 'removeTag', selection: contacts.target() }),
  },
  {
    id: 'contact.setAttribute',
    group: 'contacts',
    icon: SlidersHorizontal,
    title: m.contacts_set_attribute,
    enabled: hasTarget,
    run: ({ contacts, dialogs }) => dialogs.open({ kind: 'setAttribute', selection: contacts.target() }),
  },
  {
    id: 'contact.optOut',
    group: 'contacts',
    icon: BellOff,
    title: m.contacts_opt_out,
    keys: ['O'],
    enabled: (services) => hasTarget(services) && !isOptedOut(services),
    run: (services) => optOut(services, services.contacts.target()),
  },
  {
    id: 'contact.optIn',
    group: 'contacts',
    icon: BellRing,
    title: m.contacts_opt_in,
    keys: ['O'],
    enabled: (services) => hasTarget(services) && isOptedOut(services),
    run: (services) => optIn(services, services.contacts.target()),
  },
  {
    id: 'contact.delete',
    group: 'contacts',
    icon: Trash2,
    title: m.contacts_delete,
    keys: ['Delete'],
    enabled: hasTarget,
    run: (services) => deleteSelected(services, services.contacts.target()),
  },
  {
    id: 'export.csv',
    group: 'contacts',
    icon: Download,
    title: m.contacts_export_csv,
    run: exportMatching,
  },
  {
    id: 'export.more',
    group: 'contacts',
    icon: Download,
    title: m.contacts_export_more,
    keys: ['Ctrl+E'],
    run: ({ dialogs }) => dialogs.open({ kind: 'export' }),
  },
  {
    id: 'contacts.selectAll',
    group: 'contacts',
    icon: CheckCheck,
    title: ({ contacts }) => m.contacts_select_all({ count: contacts.snapshot().view?.total ?? 0 }),
    enabled: onContacts,
    run: ({ contacts }) => contacts.selectAll(),
  },
  {
    id: 'contacts.advanced',
    group: 'contacts',
    icon: ListTree,
    title: m.builder_open,
    run: ({ dialogs }) => dialogs.open({ kind: 'builder' }),
  },
  {
    id: 'contacts.removeBySource',
    group: 'contacts',
    icon: Eraser,
    title: m.source_open,
    run: ({ dialogs }) => dialogs.open({ kind: 'removeBySource' }),
  },
  {
    id: 'contacts.clearFilters',
    group: 'contacts',
    icon: FilterX,
    title: m.contacts_clear_filters,
    enabled: (services) => onContacts(services) && services.contacts.query().filter !== '',
    run: clearFilters,
  },
  {
    id: 'contacts.refresh',
    group: 'contacts',
    icon: RefreshCw,
    title: m.contacts_refresh,
    keys: ['R'],
    enabled: onContacts,
    run: ({ contacts }) => contacts.refresh(),
  },
]

/** Everything that was asked is kept for Undo in the toast. */
export async function clearFilters({ contacts, notices }: Services): Promise<void> {
  const { panel } = contacts.snapshot()
  await contacts.setPanel(emptyPanel)
  notices.show({
    message: m.contacts_filters_cleared(),
    action: { label: m.app_undo(), run: () => void contacts.setPanel(panel) },
  })
}
