import {
  FileUp,
  History,
  ListFilter,
  type LucideIcon,
  ShieldCheck,
  SlidersHorizontal,
  Tag,
  Undo2,
  Users,
} from 'lucide-react'
import type { ChangeGroup } from '../../domain/activity.ts'
import { m } from '../../i18n/index.ts'

const groups: Readonly<Record<ChangeGroup, { word: () => string; icon: LucideIcon }>> = {
  contacts: { word: m.history_group_contacts, icon: Users },
  tags: { word: m.history_group_tags, icon: Tag },
  attributes: { word: m.history_group_attributes, icon: SlidersHorizontal },
  consent: { word: m.history_group_consent, icon: ShieldCheck },
  imports: { word: m.history_group_imports, icon: FileUp },
  lists: { word: m.history_group_lists, icon: ListFilter },
  undo: { word: m.history_group_undo, icon: Undo2 },
}

export function groupWord(group: ChangeGroup): string {
  return groups[group].word()
}

/** The picture of a kind of change; of one that a newer program made, that of the activity. */
export function groupIcon(group: ChangeGroup | ''): LucideIcon {
  return group === '' ? History : groups[group].icon
}
