import { printPage, savePaper } from '../api/papers.ts'
import type { Paper, PaperFormat } from '../api/types.ts'
import type { ContactId } from '../domain/ids.ts'
import { m } from '../i18n/index.ts'
import type { Services } from '../state/services.ts'
import { tellSaved } from './exportCommands.ts'
import { attempt } from './tell.ts'

/** Shows the proof of a contact's consent. */
export function openProof({ dialogs }: Services, contact: ContactId): void {
  dialogs.open({ kind: 'paper', asked: { of: 'proof', contact } })
}

/** Shows the proof for a number: the ledger knows those whose data was erased, too. */
export function openProofOfNumber({ dialogs }: Services, number: string): void {
  dialogs.open({ kind: 'paper', asked: { of: 'number', number } })
}

/** Shows everything that is stored about a contact. */
export function openEverything({ dialogs }: Services, contact: ContactId): void {
  dialogs.open({ kind: 'paper', asked: { of: 'everything', contact } })
}

export function savePaperAs(services: Services, { handle }: Paper, format: PaperFormat): Promise<void> {
  return attempt(services, async () => {
    const saved = await savePaper(handle, format)
    if (!saved.cancelled) tellSaved(services, saved, m.proof_saved({ file: saved.file }))
  })
}

/** Prints the paper that is open; the system's dialog offers PDF, too. */
export function printPaper(services: Services): Promise<void> {
  return attempt(services, printPage)
}
