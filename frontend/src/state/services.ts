import type { QueryClient } from '@tanstack/react-query'
import { createContext, use } from 'react'
import { openView, readRows } from '../api/contacts.ts'
import { newQueryClient } from './catalogues.ts'
import { type ContactsPlace, ContactsStore } from './contactsStore.ts'
import { DialogStore } from './dialogStore.ts'
import { JobsStore } from './jobsStore.ts'
import { ScreenStore } from './screenStore.ts'
import { SettingsStore } from './settingsStore.ts'
import { StatusStore } from './statusStore.ts'

/** A short message about the result of an action; the toaster of the design system. */
export interface Notices {
  show(notice: { message: string; action?: { label: string; run: () => void }; tone?: 'plain' | 'danger' }): number
}

/** Everything of the window that lives outside of React. One set for a window. */
export interface Services {
  readonly client: QueryClient
  readonly contacts: ContactsStore
  readonly dialogs: DialogStore
  readonly jobs: JobsStore
  readonly notices: Notices
  readonly screens: ScreenStore<ContactsPlace>
  readonly settings: SettingsStore
  readonly status: StatusStore
}

export function createServices(notices: Notices): Services {
  const contacts = new ContactsStore({ openView, readRows })
  return {
    client: newQueryClient(),
    contacts,
    dialogs: new DialogStore(),
    jobs: new JobsStore(),
    notices,
    screens: new ScreenStore(
      { name: 'contacts' },
      () => contacts.place(),
      (place) => void contacts.goTo(place),
    ),
    settings: new SettingsStore(),
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
