import type { ContactId } from '../domain/ids.ts'
import type { Services } from '../state/services.ts'

/** Opens the ledger with the lines of one contact. */
export function showLinesOf({ consent, screens }: Services, contact: { id: ContactId; name: string }): void {
  consent.showLines({ contact })
  screens.go({ name: 'consent' })
}
