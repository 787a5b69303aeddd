import type { ApiError } from '../api/call.ts'
import type { Change, HistoryPage, HistoryQuery } from '../api/types.ts'
import { type ActivityFilter, daysOfPeriod, everyChange } from '../domain/activity.ts'
import type { ChangeId } from '../domain/ids.ts'
import { Store } from './store.ts'

export interface HistoryState {
  readonly filter: ActivityFilter
  /** What answers `filter` so far, newest first; null before the first answer. */
  readonly changes: readonly Change[] | null
  /** There may be older ones. */
  readonly more: boolean
  /** Being looked for. */
  readonly busy: boolean
  /** How far back it was looked, while nothing else says so: an instant, "" at the end. */
  readonly reached: string
  readonly error: ApiError | null
  /** The change that was asked for by its number: a new object each time. */
  readonly wanted: { readonly id: ChangeId } | null
}

const pageSize = 100

/**
 * The activity outside of React. Go answers in steps, each over a bounded part of the history, so a search in a long
 * one shows what it finds as it goes, and the next key that is pressed ends it.
 */
export class HistoryStore extends Store<HistoryState> {
  private readonly list: (query: HistoryQuery) => Promise<HistoryPage>
  private readonly now: () => Date
  private asking = 0
  private next: ChangeId | 0 = 0

  constructor(list: (query: HistoryQuery) => Promise<HistoryPage>, now: () => Date = () => new Date()) {
    super({ filter: everyChange, changes: null, more: false, busy: false, reached: '', error: null, wanted: null })
    this.list = list
    this.now = now
  }

  setFilter(part: Partial<ActivityFilter>): Promise<void> {
    this.patch({ filter: { ...this.snapshot().filter, ...part } })
    return this.look([], 0, pageSize)
  }

  /** Asks again, for as many as are shown. */
  refresh(): Promise<void> {
    return this.look([], 0, Math.max(pageSize, this.snapshot().changes?.length ?? 0))
  }

  /** Something was done. Without anybody who has looked there is nothing to bring up to date. */
  async dataChanged(): Promise<void> {
    if (this.snapshot().changes) await this.refresh()
  }

  async showOlder(): Promise<void> {
    const { changes, more, busy } = this.snapshot()
    if (more && !busy) await this.look(changes ?? [], this.next, pageSize)
  }

  /** Shows one change among its neighbours, wherever in the history it is. */
  async reveal(id: ChangeId): Promise<void> {
    const isHere = () => this.snapshot().changes?.some((change) => change.id === id)
    if (!isHere()) await this.setFilter(everyChange)
    while (!isHere() && this.snapshot().more && !this.snapshot().error) await this.showOlder()
    this.patch({ wanted: { id } })
  }

  /** Looks for older changes until there are enough more of them, or none are left. */
  private async look(known: readonly Change[], before: ChangeId | 0, wanted: number): Promise<void> {
    this.asking += 1
    const ticket = this.asking
    let found = known
    let from = before
    this.patch({ busy: true, error: null })
    try {
      do {
        const page = await this.list({ ...this.query(), before: from, limit: wanted - (found.length - known.length) })
        if (ticket !== this.asking) return
        found = [...found, ...page.changes]
        from = page.next
        this.next = page.next
        this.patch({ changes: found, more: from !== 0, reached: page.reached })
      } while (from !== 0 && found.length - known.length < wanted)
      this.patch({ busy: false })
    } catch (error) {
      if (ticket === this.asking) this.patch({ error: error as ApiError, busy: false })
    }
  }

  private query(): Omit<HistoryQuery, 'before' | 'limit'> {
    const { search, group, period, source, actor } = this.snapshot().filter
    return {
      search,
      groups: group === '' ? [] : [group],
      sources: source === '' ? [] : [source],
      actors: actor === '' ? [] : [actor],
      ...daysOfPeriod(period, this.now()),
    }
  }

  private patch(part: Partial<HistoryState>): void {
    this.set({ ...this.snapshot(), ...part })
  }
}
