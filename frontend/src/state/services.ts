import type { QueryClient } from '@tanstack/react-query'
import { createContext, use } from 'react'
import { ledgerLines } from '../api/consent.ts'
import { countAmong, getContact, openView, readIds, readRows, readTimeline } from '../api/contacts.ts'
import { listChanges } from '../api/history.ts'
import { chooseFile, inspectFile, rehearseImport, runImport } from '../api/transfer.ts'
import { newQueryClient } from './catalogues.ts'
import { ConsentStore } from './consentStore.ts'
import { type ContactsPlace, ContactsStore } from './contactsStore.ts'
import { DialogStore } from './dialogStore.ts'
import { HistoryStore } from './historyStore.ts'
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

/** The way to something that is not always there: the search field, the contact panel. */
export class FocusPoint {
  private target: { focus(): void } | null = null
  private wanted = false

  /** Focuses it, now or as soon as it is there. */
  focus(): void {
    this.wanted = this.target === null
    this.target?.focus()
  }

  /** As its ref. */
  readonly attach = (target: { focus(): void } | null): void => {
    this.target = target
    if (target && this.wanted) this.focus()
  }
}

/** The way to the rows of the table; without a table nothing happens. */
export class TablePoint {
  private table: { focusRow(index: number): void; reveal(index: number): void } | null = null

  focusRow(index: number): void {
    this.table?.focusRow(index)
  }

  /** Scrolls as little as needed for a row to be seen. */
  reveal(index: number): void {
    this.table?.reveal(index)
  }

  /** As a ref of the table. */
  readonly attach = (table: { focusRow(index: number): void; reveal(index: number): void } | null): void => {
    this.table = table
  }
}

/** Everything of the window that lives outside of React. One set for a window. */
export interface Services {
  readonly announcer: Announcements
  readonly client: QueryClient
  readonly consent: ConsentStore
  readonly contacts: ContactsStore
  readonly dialogs: DialogStore
  readonly history: HistoryStore
  readonly imports: ImportStore
  readonly jobs: JobsStore
  readonly layout: LayoutStore
  readonly notices: Notices
  readonly panel: FocusPoint
  readonly screens: ScreenStore<ContactsPlace>
  readonly search: FocusPoint
  readonly settings: SettingsStore
  readonly status: StatusStore
  readonly table: TablePoint
}

export function createServices(notices: Notices, announcer: Announcements): Services {
  const contacts = new ContactsStore({ openView, readRows, readIds, countAmong, getContact, readTimeline })
  const settings = new SettingsStore(navigator.language)
  const layout = new LayoutStore(settings, window.innerWidth)
  contacts.opened.subscribe(() => layout.panelShown(contacts.opened.snapshot().id !== null))
  return {
    announcer,
    client: newQueryClient(),
    consent: new ConsentStore(ledgerLines),
    contacts,
    dialogs: new DialogStore(),
    history: new HistoryStore(listChanges),
    imports: new ImportStore({ chooseFile, inspectFile, rehearseImport, runImport }),
    jobs: new JobsStore(),
    layout,
    notices,
    panel: new FocusPoint(),
    screens: new ScreenStore(
      { name: 'contacts' },
      () => contacts.place(),
      (place) => void contacts.goTo(place),
    ),
    search: new FocusPoint(),
    settings,
    status: new StatusStore(),
    table: new TablePoint(),
  }
}

const Context = createContext<Services | null>(null)

export const ServicesProvider = Context.Provider

export function useServices(): Services {
  const services = use(Context)
  if (!services) throw new Error('useServices outside of ServicesProvider')
  return services
}
