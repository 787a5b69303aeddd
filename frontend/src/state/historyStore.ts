import type { Change, HistoryPage, HistoryQuery } from '../api/types.ts'
import { type ActivityFilter, everyChange } from '../domain/activity.ts'
import type { ChangeId } from '../domain/ids.ts'
import { daysOfPeriod } from '../domain/period.ts'
import { StepsStore } from './stepsStore.ts'
import { Value } from './store.ts'

/** The activity: what was done. */
export class HistoryStore extends StepsStore<ActivityFilter, Change> {
  /** The change that was asked for by its number: a new object each time. */
  readonly wanted = new Value<{ readonly id: ChangeId } | null>(null)

  constructor(list: (query: HistoryQuery) => Promise<HistoryPage>, now: () => Date = () => new Date()) {
    super(everyChange, async (filter, before, limit) => {
      const query = { ...queryOf(filter, now()), before: before as ChangeId | 0, limit }
      const { changes, next, reached } = await list(query)
      return { items: changes, next, reached }
    })
  }

  /** Shows one change among its neighbours, wherever in the history it is. */
  async reveal(id: ChangeId): Promise<void> {
    const isHere = () => this.snapshot().items?.some((change) => change.id === id)
    if (!isHere()) await this.setFilter(everyChange)
    while (!isHere() && this.snapshot().more && !this.snapshot().error) await this.showOlder()
    this.wanted.put({ id })
  }
}

function queryOf({ search, group, period, source, actor }: ActivityFilter, now: Date) {
  return {
    search,
    groups: group === '' ? [] : [group],
    sources: source === '' ? [] : [source],
    actors: actor === '' ? [] : [actor],
    ...daysOfPeriod(period, now),
  }
}
