import type { ApiError } from '../api/call.ts'
import { Store } from './store.ts'

/** What was found so far. */
export interface Found<Filter, Item> {
  readonly filter: Filter
  /** What answers `filter`, newest first; null before the first answer. */
  readonly items: readonly Item[] | null
  /** There may be older ones. */
  readonly more: boolean
  /** Being looked for. */
  readonly busy: boolean
  /** How far back it was looked, while nothing else says so: an instant, "" at the end. */
  readonly reached: string
  readonly error: ApiError | null
}

/** One answer of Go. It may hold nothing and yet not be the last. */
export interface Step<Item> {
  readonly items: readonly Item[]
  /** Where to go on, 0 = nothing is left. */
  readonly next: number
  readonly reached: string
}

/** @param before where to go on, 0 = from the newest on */
type Ask<Filter, Item> = (filter: Filter, before: number, limit: number) => Promise<Step<Item>>

const pageSize = 100

/**
 * A list that only grows at its newer end, outside of React. Go answers in steps, each over a bounded part of it, so a
 * search in a long one shows what it finds as it goes, and the next key that is pressed ends it.
 */
export class StepsStore<Filter, Item> extends Store<Found<Filter, Item>> {
  private readonly ask: Ask<Filter, Item>
  private asking = 0
  private next = 0

  constructor(everything: Filter, ask: Ask<Filter, Item>) {
    super({ filter: everything, items: null, more: false, busy: false, reached: '', error: null })
    this.ask = ask
  }

  setFilter(part: Partial<Filter>): Promise<void> {
    this.patch({ filter: { ...this.snapshot().filter, ...part } })
    return this.look([], 0, pageSize)
  }

  /** Asks again, for as many as are shown. */
  refresh(): Promise<void> {
    return this.look([], 0, Math.max(pageSize, this.snapshot().items?.length ?? 0))
  }

  /** Something was done. Without anybody who has looked there is nothing to bring up to date. */
  async dataChanged(): Promise<void> {
    if (this.snapshot().items) await this.refresh()
  }

  async showOlder(): Promise<void> {
    const { items, more, busy } = this.snapshot()
    if (more && !busy) await this.look(items ?? [], this.next, pageSize)
  }

  /** Looks for older ones until there are enough more of them, or none are left. */
  private async look(known: readonly Item[], before: number, wanted: number): Promise<void> {
    this.asking += 1
    const ticket = this.asking
    let found = known
    let from = before
    this.patch({ busy: true, error: null })
    try {
      do {
        const step = await this.ask(this.snapshot().filter, from, wanted - (found.length - known.length))
        if (ticket !== this.asking) return
        found = [...found, ...step.items]
        from = step.next
        this.next = step.next
        this.patch({ items: found, more: from !== 0, reached: step.reached })
      } while (from !== 0 && found.length - known.length < wanted)
      this.patch({ busy: false })
    } catch (error) {
      if (ticket === this.asking) this.patch({ error: error as ApiError, busy: false })
    }
  }

  private patch(part: Partial<Found<Filter, Item>>): void {
    this.set({ ...this.snapshot(), ...part })
  }
}
