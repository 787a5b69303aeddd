import type { ContactId } from './ids.ts'
import { anyTime, daysOfPeriod, type Period } from './period.ts'
import type { Source } from './source.ts'

export const ledgerKinds = [
  'granted',
  'withdrawn',
  'platform_stopped',
  'platform_resumed',
  'imported_unverified',
  'correction',
] as const
/** What a line of the consent ledger says. */
export type LedgerKind = (typeof ledgerKinds)[number]

/** Which lines are shown; "" and null ask nothing. */
export interface LedgerFilter {
  /** A part of a name or a number. */
  readonly search: string
  readonly kind: LedgerKind | ''
  readonly source: Source | ''
  readonly period: Period
  /** Whose lines. */
  readonly contact: { readonly id: ContactId; readonly name: string } | null
}

export const everyLine: LedgerFilter = { search: '', kind: '', source: '', period: anyTime, contact: null }

/** Whether anything is asked. */
export function asksSomething({ search, kind, source, period, contact }: LedgerFilter): boolean {
  return search.trim() !== '' || kind !== '' || source !== '' || period.kind !== 'any' || contact !== null
}

/** The same for Go, but for the place to go on from. */
export function ledgerQuery({ search, kind, source, period, contact }: LedgerFilter, now: Date) {
  return {
    search: search.trim(),
    kinds: kind === '' ? [] : [kind],
    sources: source === '' ? [] : [source],
    contact: contact === null ? (0 as const) : contact.id,
    ...daysOfPeriod(period, now),
  }
}
