import { expect, test } from 'vitest'
import { type Entry, type Status, shown } from './entries.ts'

const entry = (id: number, name: string, deletedAt = '', description = ''): Entry => ({
  id,
  name,
  description,
  deletedAt,
})
const entries = [
  entry(1, 'VIP', '', 'Our best customers'),
  entry(2, 'Événement'),
  entry(3, 'Spring sale', '2026-05-03T10:00:00Z'),
  entry(4, 'Customer of the year'),
]

test.each<[string, Status, string, number[]]>([
  ['active ones', 'active', '', [1, 2, 4]],
  ['all of them', 'all', '', [1, 2, 3, 4]],
  ['deleted ones', 'deleted', '', [3]],
  ['without case and accents', 'active', 'EVENE', [2]],
  ['names before descriptions', 'active', 'customer', [4, 1]],
  ['only within the status', 'active', 'spring', []],
  ['spaces around do not matter', 'active', ' vip ', [1]],
])('%s', (_, status, search, ids) => {
  expect(shown(entries, status, search).map(({ id }) => id)).toEqual(ids)
})
