import { Keyboard, ListFilter, Monitor, Moon, PanelLeft, Search, Sun, ZoomIn, ZoomOut } from 'lucide-react'
import type { Theme } from '../api/types.ts'
import { m } from '../i18n/index.ts'
import type { Services } from '../state/services.ts'
import type { Action } from './action.ts'

const onContacts = ({ screens }: Services) => screens.snapshot().current.name === 'contacts'

/** Text sizes in percent. */
const smallest = 80
const normal = 100
const largest = 150
const step = 10

function textSize(id: string, title: () => string, keys: readonly string[], next: (now: number) => number): Action {
  return {
    id: `text.${id}`,
    group: 'view',
    icon: id === 'smaller' ? ZoomOut : ZoomIn,
    title,
    keys,
    run: ({ settings }) => {
      const size = Math.min(largest, Math.max(smallest, next(settings.snapshot().textSize)))
      return settings.change({ textSize: size })
    },
  }
}

function theme(name: Theme, icon: typeof Sun, title: () => string): Action {
  return {
    id: `theme.${name}`,
    group: 'view',
    icon,
    title,
    enabled: ({ settings }) => settings.snapshot().theme !== name,
    run: ({ settings }) => settings.change({ theme: name }),
  }
}

export const viewActions: readonly Action[] = [
  {
    id: 'palette',
    group: 'view',
    icon: Search,
    title: m.app_search,
    keys: ['Ctrl+K'],
    run: ({ dialogs }) => dialogs.open({ kind: 'palette' }),
  },
  {
    id: 'search',
    group: 'contacts',
    icon: Search,
    title: m.contacts_search,
    keys: ['/', 'Ctrl+F'],
    run: ({ screens, layout, search }) => {
      if (screens.snapshot().current.name !== 'contacts') screens.go({ name: 'contacts' })
      layout.openFilters()
      search.focus()
    },
  },
  {
    id: 'filters',
    group: 'view',
    icon: ListFilter,
    title: m.contacts_toggle_filters,
    keys: ['F', 'Ctrl+Shift+F'],
    enabled: onContacts,
    run: ({ layout }) => layout.toggleFilters(),
  },
  {
    id: 'sidebar',
    group: 'view',
    icon: PanelLeft,
    title: m.app_toggle_sidebar,
    keys: ['Ctrl+B'],
    run: ({ layout }) => layout.toggleSidebar(),
  },
  textSize('larger', m.app_text_larger, ['Ctrl+Plus', 'Ctrl+='], (now) => now + step),
  textSize('smaller', m.app_text_smaller, ['Ctrl+-'], (now) => now - step),
  textSize('normal', m.app_text_normal, ['Ctrl+0'], () => normal),
  theme('system', Monitor, m.app_theme_system),
  theme('light', Sun, m.app_theme_light),
  theme('dark', Moon, m.app_theme_dark),
  {
    id: 'shortcuts',
    group: 'help',
    icon: Keyboard,
    title: m.app_shortcuts,
    keys: ['?', 'F1'],
    run: ({ dialogs }) => dialogs.open({ kind: 'shortcuts' }),
  },
]
