import type { LucideIcon } from 'lucide-react'

export type MenuItem = {
  id: string
  label: string
  icon?: LucideIcon
  /** "Ctrl+E", shown at the end. */
  shortcut?: string
  danger?: boolean
  disabled?: boolean
  /** Given: a choice that is on or off. */
  checked?: boolean
  onAction: () => void
}

export type MenuSection = {
  id: string
  /** Needed where its items are choices. */
  title?: string
  /** Of the items that carry `checked`, one at a time or any number. */
  choose?: 'one' | 'several'
  items: readonly MenuItem[]
}

export type MenuEntry = MenuItem | MenuSection

/** Puts items that stand alone into sections, so that a menu is a list of sections. */
export function toSections(entries: readonly MenuEntry[]): MenuSection[] {
  const sections: MenuSection[] = []
  let loose: MenuItem[] | undefined
  for (const entry of entries) {
    if ('items' in entry) {
      loose = undefined
      sections.push(entry)
    } else if (loose === undefined) {
      loose = [entry]
      sections.push({ id: `with ${entry.id}`, items: loose })
    } else {
      loose.push(entry)
    }
  }
  return sections.filter((section) => section.items.length > 0)
}
