import { correctLine } from '../api/consent.ts'
import { addNotice, retireNotice } from '../api/notices.ts'
import type { Consent, Notice, NoticeInput } from '../api/types.ts'
import type { ContactId } from '../domain/ids.ts'
import { m } from '../i18n/index.ts'
import type { LineToCorrect } from '../state/dialogStore.ts'
import type { Services } from '../state/services.ts'
import { tellDone } from './tell.ts'

/** Opens the ledger with the lines of one contact. */
export function showLinesOf({ consent, screens }: Services, contact: { id: ContactId; name: string }): void {
  consent.showLines({ contact })
  screens.go({ name: 'consent' })
}

/** Answers a wrong line of the ledger. */
export async function correct(
  services: Services,
  { id, contact, name }: LineToCorrect,
  result: Consent,
  reason: string,
): Promise<void> {
  const changed = await services.contacts.change('consent', () => correctLine(contact, id, result, reason))
  tellDone(services, changed, m.correction_done({ name }))
}

export async function saveNotice(services: Services, input: NoticeInput): Promise<void> {
  tellDone(services, await addNotice(input), m.notices_added({ name: input.name.trim() }))
}

/** Offers a notice no more, or again. */
export async function toggleNotice(services: Services, { id, name, version, retiredAt }: Notice): Promise<void> {
  const retire = retiredAt === ''
  const title = m.notices_version_of({ name, version })
  tellDone(
    services,
    await retireNotice(id, retire),
    retire ? m.notices_retired({ title }) : m.notices_restored({ title }),
  )
}
