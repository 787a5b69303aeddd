import { expect, test } from 'vitest'
import { switchTo } from './profile.ts'

const [ada, chidi, eve] = [
  { name: 'Ada', role: 'owner' },
  { name: 'Chidi', role: 'agent' },
  { name: 'Eve', role: 'agent' },
] as const

test.each([
  ['who was there is kept', { current: ada, others: [chidi, eve] }, 0, { current: chidi, others: [eve, ada] }],
  [
    'nobody in particular is not',
    { current: { name: '', role: 'owner' as const }, others: [chidi] },
    0,
    { current: chidi, others: [] },
  ],
  ['nobody sits down who is not there', { current: ada, others: [chidi] }, 1, { current: ada, others: [chidi] }],
])('%s', (_, before, index, after) => {
  expect(switchTo(before, index)).toEqual(after)
})
