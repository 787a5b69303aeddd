import { copyText } from '../api/clipboard.ts'
import { editContact, emptyPatch, restoreContacts } from '../api/contacts.ts'
import type { Definition, Row } from '../api/types.ts'
import type { ContactId } from '../domain/ids.ts'
import { m } from '../i18n/index.ts'
import type { Services } from '../state/services.ts'
import { attempt, tellDone } from './tell.ts'

/** No message: what was edited in place is seen there. The caller shows a refusal beside its field. */
export async function rename({ contacts }: Services, id: ContactId, name: string): Promise<void> {
  const edit = (row: Row): Row => ({ ...row, name: name.trim() })
  await contacts.change('name', () => editContact(id, { ...emptyPatch, name }), { ids: [id], edit })
}

/**
 * As rename, for a value.
 *
 * @param value canonical, or what Go will refuse with a reason; "" takes the value away
 */
export async function saveValue(
  { contacts }: Services,
  contact: ContactId,
  { id }: Definition,
  value: string,
): Promise<void> {
  const patch = value === '' ? { clearAttributes: [id] } : { setAttributes: [{ id, value }] }
  await contacts.change('attributes', () => editContact(contact, { ...emptyPatch, ...patch }))
}

export function restoreContact(services: Services, id: ContactId): Promise<void> {
  return attempt(services, async () => {
    const changed = await services.contacts.change('members', () => restoreContacts([id]))
    tellDone(services, changed, m.panel_restored())
  })
}

export function copyLines(services: Services, lines: readonly string[]): Promise<void> {
  return attempt(services, async () => {
    await copyText(lines.join('\n'))
    services.notices.show({ message: m.panel_copied() })
  })
}
