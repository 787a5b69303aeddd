import { tellDone } from '../../../actions/tell.ts'
import { editContact, editContacts, emptyPatch } from '../../../api/contacts.ts'
import type { ContactPatch } from '../../../api/types.ts'
import type { Aspect } from '../../../domain/aspect.ts'
import type { Before, Edit } from '../../../domain/edit.ts'
import type { Selection } from '../../../domain/selection.ts'
import { m } from '../../../i18n/index.ts'
import type { Services } from '../../../state/services.ts'

/** Saves an edit as one change. */
export async function saveEdit(services: Services, selection: Selection, before: Before, edit: Edit): Promise<void> {
  const patch = patchOf(edit)
  const [id] = selection.ids
  const command = () =>
    before.contacts === 1 && id !== undefined ? editContact(id, patch) : editContacts(selection.wire(), patch)
  const changed = await services.contacts.change(aspectsOf(edit), command)
  tellDone(services, changed, m.contacts_changes_saved())
}

export function patchOf({ set, cleared, added, removed }: Edit): ContactPatch {
  return {
    ...emptyPatch,
    setAttributes: [...set].map(([id, value]) => ({ id, value })),
    clearAttributes: [...cleared],
    addTags: [...added],
    removeTags: [...removed],
  }
}

function aspectsOf({ set, cleared, added, removed }: Edit): readonly Aspect[] {
  const aspects: Aspect[] = []
  if (set.size + cleared.size > 0) aspects.push('attributes')
  if (added.size + removed.size > 0) aspects.push('tags')
  return aspects
}
