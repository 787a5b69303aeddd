import type { ContactId } from '../domain/ids.ts'
import { call } from './call.ts'
import type { Exported, Paper, PaperFormat } from './types.ts'
import * as bound from './wailsjs/go/app/Papers'

/** The proof of a contact's consent; it takes about a second for each million lines of the ledger. */
export function consentPaper(contact: ContactId): Promise<Paper> {
  return call(() => bound.Consent(contact))
}

/** The proof for a number, also of somebody whose data was erased. */
export function numberPaper(number: string): Promise<Paper> {
  return call(() => bound.ConsentOfNumber(number))
}

/** Everything that is stored about a contact. */
export function everythingPaper(contact: ContactId): Promise<Paper> {
  return call(() => bound.Everything(contact))
}

/** Saves a paper exactly as it was shown, where the native dialog says. */
export function savePaper(handle: string, format: PaperFormat): Promise<Exported> {
  return call(() => bound.Save(handle, format))
}

/** Opens the system's dialog for printing the page. */
export function printPage(): Promise<void> {
  return call(() => bound.Print())
}
