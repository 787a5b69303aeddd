import { Copy, Merge, Pencil, RotateCcw, Trash2, Users } from 'lucide-react'
import { restoreTag } from '../../api/tags.ts'
import type { Tag } from '../../api/types.ts'
import { emptyPanel } from '../../domain/panel.ts'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import type { MenuEntry } from '../../ui/index.ts'
import { useRestore } from './useCommand.ts'

/** What is open over the list of tags. */
export type OpenTag =
  | { kind: 'new' }
  | { kind: 'edit'; tag: Tag }
  | { kind: 'merge'; tag: Tag }
  | { kind: 'delete'; tags: readonly Tag[] }
  | { kind: 'restore'; tag: Tag }

/** What can be done with a tag, active or deleted. */
export function useTagMenu(open: (open: OpenTag) => void): (tag: Tag) => readonly MenuEntry[] {
  const copy = useCopy()
  const show = useShow()
  const restore = useRestore()
  return (tag) => {
    const copyName: MenuEntry = { id: 'copy', label: m.tags_copy_name(), icon: Copy, onAction: () => copy(tag.name) }
    if (tag.deletedAt !== '') {
      const bringBack = () =>
        restore(
          () => restoreTag(tag.id),
          m.tags_restored(),
          () => open({ kind: 'restore', tag }),
        )
      return [{ id: 'restore', label: m.tags_restore(), icon: RotateCcw, onAction: bringBack }, copyName]
    }
    return [
      { id: 'edit', label: m.tags_edit(), icon: Pencil, onAction: () => open({ kind: 'edit', tag }) },
      { id: 'show', label: m.tags_show_contacts(), icon: Users, onAction: () => show(tag) },
      { id: 'merge', label: m.tags_merge(), icon: Merge, onAction: () => open({ kind: 'merge', tag }) },
      copyName,
      {
        id: 'delete',
        label: m.tags_delete(),
        icon: Trash2,
        danger: true,
        onAction: () => open({ kind: 'delete', tags: [tag] }),
      },
    ]
  }
}

function useCopy() {
  const { notices } = useServices()
  return (name: string) =>
    void navigator.clipboard.writeText(name).then(() => notices.show({ message: m.tags_copied() }))
}

function useShow() {
  const { contacts, screens } = useServices()
  return (tag: Tag) => {
    void contacts.show({ ...emptyPanel, tags: [tag.id] })
    screens.go({ name: 'contacts' })
  }
}
