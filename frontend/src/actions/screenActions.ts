import {
  ArrowLeft,
  ArrowRight,
  History,
  type LucideIcon,
  Settings,
  SlidersHorizontal,
  Tags,
  Upload,
  Users,
} from 'lucide-react'
import { m } from '../i18n/index.ts'
import type { ScreenName } from '../state/screenStore.ts'
import type { Action } from './action.ts'

function goTo(name: ScreenName, icon: LucideIcon, title: () => string, ...keys: readonly string[]): Action {
  return { id: `go.${name}`, group: 'go', icon, title, keys, run: ({ screens }) => screens.go({ name }) }
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
  goTo('contacts', Users, m.app_contacts, 'G C'),
  goTo('tags', Tags, m.app_tags, 'G T'),
  goTo('attributes', SlidersHorizontal, m.app_attributes, 'G A'),
  goTo('import', Upload, m.app_import, 'Ctrl+I', 'G I'),
  goTo('activity', History, m.app_activity, 'G H'),
  goTo('settings', Settings, m.app_settings, 'Ctrl+,'),
  back,
  forward,
]
