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

/** Which lines are shown; "" asks nothing. */
export interface LedgerFilter {
  readonly kind: LedgerKind | ''
  readonly source: Source | ''
}

export const everyLine: LedgerFilter = { kind: '', source: '' }

/** Whether anything is asked. */
export function asksSomething({ kind, source }: LedgerFilter): boolean {
  return kind !== '' || source !== ''
}

/** The same for Go, but for the place to go on from. */
export function ledgerQuery({ kind, source }: LedgerFilter) {
  return { kinds: kind === '' ? [] : [kind], sources: source === '' ? [] : [source], from: '', to: '' }
}
