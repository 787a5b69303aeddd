import { everyLine, type LedgerFilter } from '../domain/ledger.ts'
import { Store } from './store.ts'

export type ConsentTab = 'overview' | 'ledger'

export interface ConsentPlace {
  readonly tab: ConsentTab
  readonly filter: LedgerFilter
}

/** Where one is on the consent page, found again when one comes back to it. */
export class ConsentStore extends Store<ConsentPlace> {
  constructor() {
    super({ tab: 'overview', filter: everyLine })
  }

  open(tab: ConsentTab): void {
    this.set({ ...this.snapshot(), tab })
  }

  setFilter(part: Partial<LedgerFilter>): void {
    const { tab, filter } = this.snapshot()
    this.set({ tab, filter: { ...filter, ...part } })
  }
}
