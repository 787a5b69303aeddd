import { expect, it } from 'vitest'
import type { Change, HistoryPage, HistoryQuery } from '../api/types.ts'
import type { ChangeId } from '../domain/ids.ts'
import { HistoryStore } from './historyStore.ts'

const change = (id: number) => ({ id }) as Change
const page = (ids: readonly number[], next: number): HistoryPage => ({
  changes: ids.map(change),
  next: next as ChangeId,
  reached: next === 0 ? '' : '2026-05-01T00:00:00Z',
})

/** Answers the questions one after the other, and keeps them. */
function answering(...pages: (HistoryPage | Promise<HistoryPage>)[]) {
  const asked: HistoryQuery[] = []
  const store = new HistoryStore(
    async (query) => {
      asked.push(query)
      return pages[asked.length - 1] ?? page([], 0)
    },
    () => new Date(2026, 4, 28),
  )
  return { asked, store, ids: () => store.snapshot().items?.map(({ id }) => id) }
}

it('looks on until something is found or nothing is left', async () => {
  const { asked, store, ids } = answering(page([], 80), page([], 60), page([51], 0))
  await store.setFilter({ search: 'VIP' })
  expect(asked.map(({ before, limit }) => [before, limit])).toEqual([
    [0, 100],
    [80, 100],
    [60, 100],
  ])
  expect(ids()).toEqual([51])
  expect(store.snapshot()).toMatchObject({ more: false, busy: false, reached: '' })
})

it('shows what it has found while it looks on', async () => {
  let answer: (page: HistoryPage) => void = () => undefined
  const { store, ids } = answering(page([90], 80), new Promise((resolve) => (answer = resolve)))
  const done = store.setFilter({ search: 'VIP' })
  await Promise.resolve().then(() => undefined)
  await expect.poll(ids).toEqual([90])
  expect(store.snapshot()).toMatchObject({ busy: true, reached: '2026-05-01T00:00:00Z' })
  answer(page([], 0))
  await done
  expect(store.snapshot().busy).toBe(false)
})

it('drops the answer to a question that is no longer asked', async () => {
  let late: (page: HistoryPage) => void = () => undefined
  const { store, ids } = answering(new Promise((resolve) => (late = resolve)), page([7], 0))
  const first = store.setFilter({ search: 'a' })
  await store.setFilter({ search: 'ab' })
  late(page([9], 5))
  await first
  expect(ids()).toEqual([7])
  expect(store.snapshot().more).toBe(false)
})

it('goes on behind the last one, and asks again for as many as are shown', async () => {
  const { asked, store, ids } = answering(page([9, 8], 8), page([7], 0), page([10, 9, 8], 0))
  await store.refresh()
  expect(ids()).toEqual([9, 8, 7])
  await store.showOlder()
  expect(asked.length).toBe(2)
  await store.dataChanged()
  expect(ids()).toEqual([10, 9, 8])
})

it('asks nothing before anybody has looked', async () => {
  const { asked, store } = answering()
  await store.dataChanged()
  expect(asked).toEqual([])
})

it('goes to a change that the filter leaves out', async () => {
  const { asked, store, ids } = answering(page([9], 0), page([9, 8], 8), page([7, 6], 6))
  await store.setFilter({ search: 'VIP' })
  await store.reveal(7 as ChangeId)
  expect(asked[2]).toMatchObject({ search: '', before: 8 })
  expect(ids()).toContain(7)
  expect(store.wanted.snapshot()).toEqual({ id: 7 })
})

it('says what it asks in the words of the bridge', async () => {
  const { asked, store } = answering()
  await store.setFilter({ group: 'tags', source: 'import', actor: 'Ada', period: { kind: 'this', unit: 'month' } })
  expect(asked[0]).toMatchObject({ groups: ['tags'], sources: ['import'], actors: ['Ada'], from: '2026-05-01', to: '' })
})
