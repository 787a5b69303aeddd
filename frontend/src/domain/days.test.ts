import { expect, test } from 'vitest'
import { daysOf } from './days.ts'

const at = (instant: string) => ({ at: new Date(instant).toISOString() })

test('changes stand under the day on which they were made, in the order in which they came', () => {
  const changes = [at('2026-05-30T23:59:00'), at('2026-05-30T00:00:00'), at('2026-05-29T23:59:59')]
  expect(daysOf(changes).map((day) => day.changes)).toEqual([[changes[0], changes[1]], [changes[2]]])
})

test('without changes there are no days', () => {
  expect(daysOf([])).toEqual([])
})
