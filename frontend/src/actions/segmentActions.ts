import { Bookmark, BookmarkPlus } from 'lucide-react'
import { m } from '../i18n/index.ts'
import type { Action } from './action.ts'

export const segmentActions: readonly Action[] = [
  {
    id: 'segment.save',
    group: 'contacts',
    icon: BookmarkPlus,
    title: m.segments_save_as,
    enabled: ({ contacts, screens }) =>
      screens.snapshot().current.name === 'contacts' && contacts.query().filter !== '',
    run: ({ dialogs }) => dialogs.open({ kind: 'saveSegment' }),
  },
  {
    id: 'contact.addToList',
    group: 'contacts',
    icon: Bookmark,
    title: m.segments_add_to_list,
    enabled: ({ contacts, screens }) => screens.snapshot().current.name === 'contacts' && !contacts.target().isEmpty,
    run: ({ contacts, dialogs }) => dialogs.open({ kind: 'addToList', selection: contacts.target() }),
  },
]
