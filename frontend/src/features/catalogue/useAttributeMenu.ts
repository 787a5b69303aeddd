import { Columns3, Pencil, RotateCcw, Shapes, Trash2, Users } from 'lucide-react'
import { restoreAttribute } from '../../api/attributes.ts'
import type { Definition } from '../../api/types.ts'
import { attributeField } from '../../domain/condition.ts'
import { emptyPanel } from '../../domain/panel.ts'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { useColumnLayout } from '../../state/useColumnLayout.ts'
import type { MenuEntry } from '../../ui/index.ts'
import { useRestore } from './useCommand.ts'

/** What is open over the list of attributes. */
export type OpenAttribute =
  | { kind: 'new' }
  | { kind: 'edit'; definition: Definition }
  | { kind: 'retype'; definition: Definition }
  | { kind: 'delete'; definitions: readonly Definition[] }
  | { kind: 'restore'; definition: Definition }

/** What can be done with an attribute, active or deleted. */
export function useAttributeMenu(
  open: (open: OpenAttribute) => void,
): (definition: Definition) => readonly MenuEntry[] {
  const { show, showColumn } = useShow()
  const restore = useRestore()
  return (definition) => {
    if (definition.deletedAt !== '') {
      const bringBack = () =>
        restore(
          () => restoreAttribute(definition.id),
          m.attributes_restored(),
          () => open({ kind: 'restore', definition }),
        )
      return [{ id: 'restore', label: m.tags_restore(), icon: RotateCcw, onAction: bringBack }]
    }
    return [
      { id: 'edit', label: m.tags_edit(), icon: Pencil, onAction: () => open({ kind: 'edit', definition }) },
      { id: 'show', label: m.tags_show_contacts(), icon: Users, onAction: () => show(definition) },
      { id: 'column', label: m.attributes_show_column(), icon: Columns3, onAction: () => showColumn(definition) },
      {
        id: 'retype',
        label: m.attributes_retype(),
        icon: Shapes,
        onAction: () => open({ kind: 'retype', definition }),
      },
      {
        id: 'delete',
        label: m.tags_delete(),
        icon: Trash2,
        danger: true,
        onAction: () => open({ kind: 'delete', definitions: [definition] }),
      },
    ]
  }
}

/** The contacts with a value, or all of them with the attribute as a column of its own. */
function useShow() {
  const { contacts, screens, layout } = useServices()
  const columns = useColumnLayout()
  const show = (definition: Definition) => {
    const condition = { attribute: definition.id, operator: 'not_empty', values: [] } as const
    void contacts.show({ ...emptyPanel, conditions: [condition] })
    screens.go({ name: 'contacts' })
  }
  const showColumn = (definition: Definition) => {
    const id = attributeField(definition.id)
    layout.setColumns(columns.map((column) => (column.id === id ? { ...column, shown: true } : column)))
    screens.go({ name: 'contacts' })
  }
  return { show, showColumn }
}
