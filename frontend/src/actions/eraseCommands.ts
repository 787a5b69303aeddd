import { eraseContacts } from '../api/privacy.ts'
import type { Erased } from '../api/types.ts'
import { Selection } from '../domain/selection.ts'
import type { Services } from '../state/services.ts'

/** Erases contacts for good, and shows what went and what stays. There is no Undo. */
export async function eraseSelected(services: Services, selection: Selection, typed: number): Promise<void> {
  const { contacts, dialogs } = services
  const results: Erased[] = []
  await contacts.change('members', async () => {
    const erased = await eraseContacts(selection.wire(), typed)
    results.push(erased)
    return erased.changed
  })
  contacts.select(Selection.none)
  for (const result of results) dialogs.open({ kind: 'erased', result })
}
