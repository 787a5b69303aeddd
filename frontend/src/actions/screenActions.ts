import {
  ArrowLeft,
  ArrowRight,
  Bookmark,
  History,
  type LucideIcon,
  Settings,
  ShieldCheck,
  SlidersHorizontal,
  Tags,
  Upload,
  Users,
} from 'lucide-react'
import { m } from '../i18n/index.ts'
import type { ScreenName } from '../state/screenStore.ts'
import type { Action } from './action.ts'
import { leaveSegment } from './segmentCommands.ts'

function goTo(name: ScreenName, icon: LucideIcon, title: () => string, ...keys: readonly string[]): Action {
  return { id: `go.${name}`, group: 'go', icon, title, keys, run: ({ screens }) => screens.go({ name }) }
}

/** All contacts: whoever goes there from a segment wants to leave it. */
const contacts: Action = {
  ...goTo('contacts', Users, m.app_contacts, 'G C'),
  run: (services) => {
    services.screens.go({ name: 'contacts' })
    leaveSegment(services)
  },
}

const back: Action = {
  id: 'go.back',
  group: 'go',
  icon: ArrowLeft,
  title: m.app_back,
  keys: ['Alt+←'],
  enabled: ({ screens }) => screens.snapshot().canGoBack,
  run: ({ screens }) => screens.back(),
}

const forward: Action = {
  id: 'go.forward',
  group: 'go',
  icon: ArrowRight,
  title: m.app_forward,
  keys: ['Alt+→'],
  enabled: ({ screens }) => screens.snapshot().canGoForward,
  run: ({ screens }) => screens.forward(),
}

/** The screens, in the order of the sidebar. */
export const screenActions: readonly Action[] = [
  contacts,
  goTo('segments', Bookmark, m.app_segments, 'G S'),
  goTo('tags', Tags, m.app_tags, 'G T'),
  goTo('attributes', SlidersHorizontal, m.app_attributes, 'G A'),
  goTo('consent', ShieldCheck, m.app_consent, 'G O'),
  goTo('import', Upload, m.app_import, 'Ctrl+I', 'G I'),
  goTo('activity', History, m.app_activity, 'G H'),
  goTo('settings', Settings, m.app_settings, 'Ctrl+,'),
  back,
  forward,
]
