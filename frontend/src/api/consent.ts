import type { ContactId } from '../domain/ids.ts'
import { call } from './call.ts'
import type { Changed, ChartSpan, Consent, ConsentOverview, Exported, LedgerPage, LedgerQuery } from './types.ts'
import * as bound from './wailsjs/go/app/Consent'

export function consentOverview(by: ChartSpan): Promise<ConsentOverview> {
  return call(() => bound.Overview(by))
}

/** The next lines that a query finds, the last one recorded first; a page with `next` goes on, also when it found none. */
export function ledgerLines(query: LedgerQuery, limit: number): Promise<LedgerPage> {
  return call(() => bound.Lines(query, limit))
}

/** Answers a line that is wrong with a new one: how the contact should have stood all along, and why. */
export function correctLine(contact: ContactId, line: number, result: Consent, reason: string): Promise<Changed> {
  return call(() => bound.Correct(contact, line, result, reason))
}

/** Saves every line that the query asks for, where the native dialog says. */
export function saveLedger(query: LedgerQuery): Promise<Exported> {
  return call(() => bound.SaveLines(query))
}
