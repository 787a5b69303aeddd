import { editContact, emptyPatch } from '../api/contacts.ts'
import type { ContactPatch, Definition, Row } from '../api/types.ts'
import type { Aspect } from '../domain/aspect.ts'
import type { Edit } from '../domain/edit.ts'
import type { ContactId, TagId } from '../domain/ids.ts'
import type { Services } from '../state/services.ts'
import { withoutTag, withTag, withValue } from './rowEdits.ts'

/*
 * What is edited where it stands, in a cell or in the panel. There is no message: it is seen there. A refusal is
 * thrown, for the editor that stays open.
 */

export function rename(services: Services, contact: ContactId, name: string): Promise<void> {
  return save(services, contact, 'name', { name }, (row) => ({ ...row, name: name.trim() }))
}

/** @param value canonical, or what Go will refuse with a reason; "" takes the value away */
export function saveValue(services: Services, contact: ContactId, { id }: Definition, value: string): Promise<void> {
  const patch = value === '' ? { clearAttributes: [id] } : { setAttributes: [{ id, value }] }
  return save(services, contact, 'attributes', patch, (row) => withValue(row, id, value))
}

/** Several values of one contact. */
export function saveValues(services: Services, contact: ContactId, { set, cleared }: Edit): Promise<void> {
  const values = [...set].map(([id, value]) => ({ id, value }))
  const all = [...values, ...[...cleared].map((id) => ({ id, value: '' }))]
  const edit = (row: Row) => all.reduce((so, { id, value }) => withValue(so, id, value), row)
  return save(services, contact, 'attributes', { setAttributes: values, clearAttributes: [...cleared] }, edit)
}

/** Puts on and takes off what differs. */
export function saveTags(services: Services, { id, tags: before }: Row, tags: readonly TagId[]): Promise<void> {
  const addTags = tags.filter((tag) => !before.includes(tag))
  const removeTags = before.filter((tag) => !tags.includes(tag))
  const edit = (row: Row) => removeTags.reduce(withoutTag, addTags.reduce(withTag, row))
  return save(services, id, 'tags', { addTags, removeTags }, edit)
}

async function save(
  { contacts }: Services,
  id: ContactId,
  aspect: Aspect,
  patch: Partial<ContactPatch>,
  edit: (row: Row) => Row,
): Promise<void> {
  await contacts.change(aspect, () => editContact(id, { ...emptyPatch, ...patch }), { ids: [id], edit })
}
