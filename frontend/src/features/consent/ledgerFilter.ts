import type { LedgerKind, LedgerLine, LedgerQuery } from '../../api/types.ts'
import type { Source } from '../../domain/source.ts'

/** Which lines are shown; "" asks nothing. */
export interface LedgerFilter {
  readonly kind: LedgerKind | ''
  readonly source: Source | ''
}

export const everyLine: LedgerFilter = { kind: '', source: '' }

export function asksSomething({ kind, source }: LedgerFilter): boolean {
  return kind !== '' || source !== ''
}

/** @param before only lines older than this one, 0 = from the newest on */
export function queryOf({ kind, source }: LedgerFilter, before: LedgerLine['id'] | 0): LedgerQuery {
  return { before, kinds: kind === '' ? [] : [kind], sources: source === '' ? [] : [source], from: '', to: '' }
}
