import type { LedgerLine, LedgerPage, LedgerQuery } from '../api/types.ts'
import { everyLine, type LedgerFilter, ledgerQuery } from '../domain/ledger.ts'
import { StepsStore } from './stepsStore.ts'
import { Value } from './store.ts'

export type ConsentTab = 'overview' | 'ledger' | 'keywords' | 'review' | 'notices'

/** The consent page: where one is on it, found again when one comes back, and the ledger with its filter. */
export class ConsentStore {
  readonly tab = new Value<ConsentTab>('overview')
  readonly ledger: StepsStore<LedgerFilter, LedgerLine>

  constructor(read: (query: LedgerQuery, limit: number) => Promise<LedgerPage>, now: () => Date = () => new Date()) {
    this.ledger = new StepsStore(everyLine, async (filter, before, limit) => {
      const { lines, next, reached } = await read({ ...ledgerQuery(filter, now()), before }, limit)
      return { items: lines, next, reached }
    })
  }

  /** Opens the ledger with the lines that a filter asks for, and no others. */
  showLines(filter: Partial<LedgerFilter>): void {
    this.tab.put('ledger')
    void this.ledger.setFilter({ ...everyLine, ...filter })
  }
}
