import { call } from './call.ts'
import type { ChartSpan, ConsentOverview, Exported, LedgerLine, LedgerQuery } from './types.ts'
import * as bound from './wailsjs/go/app/Consent'

export function consentOverview(by: ChartSpan): Promise<ConsentOverview> {
  return call(() => bound.Overview(by))
}

/** Lines of the ledger, the last one recorded first. */
export function ledgerLines(query: LedgerQuery, limit: number): Promise<LedgerLine[]> {
  return call(() => bound.Lines(query, limit))
}

/** Saves every line that the query asks for, where the native dialog says. */
export function saveLedger(query: LedgerQuery): Promise<Exported> {
  return call(() => bound.SaveLines(query))
}
