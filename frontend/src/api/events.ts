import type { ChangeId, JobId } from '../domain/ids.ts'
import type { ImportFile, Job, JobKind } from './types.ts'
import { EventsOnMultiple } from './wailsjs/runtime/runtime'

export type Topic =
  | 'contacts'
  | 'tags'
  | 'attributes'
  | 'segments'
  | 'keywords'
  | 'notices'
  | 'review'
  | 'settings'
  | 'history'

/** What Go tells the window, by the name of the event. */
export interface Events {
  'data:changed': { readonly topics: readonly Topic[]; readonly change: ChangeId; readonly contacts: number }
  'job:progress': Job
  'job:done': { readonly id: JobId; readonly kind: JobKind }
  'index:progress': { readonly done: number; readonly total: number }
  'index:ready': undefined
  'import:dropped': ImportFile
  'close:blocked': undefined
}

const forEver = -1

/** Listens until the function that it returns is called. */
export function listen<Name extends keyof Events>(name: Name, heard: (payload: Events[Name]) => void): () => void {
  return EventsOnMultiple(name, heard, forEver)
}
