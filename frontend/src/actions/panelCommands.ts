import { copyText } from '../api/clipboard.ts'
import { restoreContacts } from '../api/contacts.ts'
import type { ContactId } from '../domain/ids.ts'
import { m } from '../i18n/index.ts'
import type { Services } from '../state/services.ts'
import { attempt, tellDone } from './tell.ts'

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
