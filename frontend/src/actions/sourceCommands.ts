import { removeBySource } from '../api/contacts.ts'
import type { SourceRemoval } from '../api/types.ts'
import type { Services } from '../state/services.ts'
import { tellDone } from './tell.ts'

/** Removes what a source added, and says what went. */
export async function removeSourceTraces(services: Services, removal: SourceRemoval): Promise<void> {
  const changed = await services.contacts.change('members', () => removeBySource(removal))
  if (changed.change === 0) services.notices.show({ message: changed.message })
  else tellDone(services, changed, changed.message)
}
