import type { QueryClient } from '@tanstack/react-query'
import { createContext, use } from 'react'
import { openView, readRows } from '../api/contacts.ts'
import { chooseFile, inspectFile, rehearseImport, runImport } from '../api/transfer.ts'
import { newQueryClient } from './catalogues.ts'
import { type ContactsPlace, ContactsStore } from './contactsStore.ts'
import { DialogStore } from './dialogStore.ts'
import { ImportStore } from './importStore.ts'
import { JobsStore } from './jobsStore.ts'
import { LayoutStore } from './layoutStore.ts'
import { ScreenStore } from './screenStore.ts'
import { SettingsStore } from './settingsStore.ts'
import { StatusStore } from './statusStore.ts'

/** A short message about the result of an action; the toaster of the design system. */
export interface Notices {
  show(notice: { message: string; action?: { label: string; run: () => void }; tone?: 'plain' | 'danger' }): number
}

/** Reads a sentence out without showing it; the live region of the design system. */
export interface Announcements {
  say(text: string): void
}

/** The way to the search field, which is there only while the contacts screen is. */
export class SearchFocus {
  private field: { focus(): void } | null = null
  private wanted = false

  /** Focuses the field, now or as soon as it is there. */
  focus(): void {
    this.wanted = this.field === null
    this.field?.focus()
  }

  /** As a ref of the field. */
  readonly attach = (field: { focus(): void } | null): void => {
    this.field = field
    if (field && this.wanted) this.focus()
  }
}

/** Everything of the window that lives outside of React. One set for a window. */
export interface Services {
  readonly announcer: Announcements
  readonly client: QueryClient
  readonly contacts: ContactsStore
  readonly dialogs: DialogStore
  readonly imports: ImportStore
  readonly jobs: JobsStore
  readonly layout: LayoutStore
  readonly notices: Notices
  readonly screens: ScreenStore<ContactsPlace>
  readonly search: SearchFocus
  readonly settings: SettingsStore
  readonly status: StatusStore
}

export function createServices(notices: Notices, announcer: Announcements): Services {
  const contacts = new ContactsStore({ openView, readRows })
  const settings = new SettingsStore(navigator.language)
  return {
    announcer,
    client: newQueryClient(),
    contacts,
    dialogs: new DialogStore(),
    imports: new ImportStore({ chooseFile, inspectFile, rehearseImport, runImport }),
    jobs: new JobsStore(),
    layout: new LayoutStore(settings, window.innerWidth),
    notices,
    screens: new ScreenStore(
      { name: 'contacts' },
      () => contacts.place(),
      (place) => void contacts.goTo(place),
    ),
    search: new SearchFocus(),
    settings,
    status: new StatusStore(),
  }
}

const Context = createContext<Services | null>(null)

export const ServicesProvider = Context.Provider

export function useServices(): Services {
  const services = use(Context)
  if (!services) throw new Error('useServices outside of ServicesProvider')
  return services
}
