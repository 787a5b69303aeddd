import { describe, expect, it } from 'vitest'
import { momentOf } from './moment.ts'

const now = new Date(2026, 4, 30, 10, 42)
const at = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString()

describe('a moment', () => {
  const cases: Record<string, [string, object]> = {
    'that is not known': ['', { kind: 'unknown' }],
    'half a minute ago': [new Date(now.getTime() - 30_000).toISOString(), { kind: 'now' }],
    'half a minute ahead, by a clock that is a little off': [
      new Date(now.getTime() + 30_000).toISOString(),
      { kind: 'now' },
    ],
    'twelve minutes ago': [at(2026, 4, 30, 10, 30), { kind: 'minutes', count: 12 }],
    '59 minutes ago': [at(2026, 4, 30, 9, 43), { kind: 'minutes', count: 59 }],
    'an hour ago': [at(2026, 4, 30, 9, 42), { kind: 'hours', count: 1 }],
    'early today': [at(2026, 4, 30, 0, 0), { kind: 'hours', count: 10 }],
    'late yesterday, eleven hours ago': [at(2026, 4, 29, 23, 42), { kind: 'yesterday' }],
    'early yesterday, 34 hours ago': [at(2026, 4, 29, 0, 42), { kind: 'yesterday' }],
    'two days ago': [at(2026, 4, 28, 23, 0), { kind: 'days', count: 2 }],
    'six days ago': [at(2026, 4, 24, 1, 0), { kind: 'days', count: 6 }],
    'a week ago': [at(2026, 4, 23, 12, 0), { kind: 'date', at: new Date(2026, 4, 23, 12, 0) }],
    'next year': [at(2027, 0, 1, 0, 0), { kind: 'date', at: new Date(2027, 0, 1, 0, 0) }],
  }
  for (const [name, [instant, moment]] of Object.entries(cases)) {
    it(name, () => {
      expect(momentOf(instant, now)).toEqual(moment)
    })
  }

  it('just before midnight is minutes ago just after it', () => {
    expect(momentOf(at(2026, 4, 29, 23, 55), new Date(2026, 4, 30, 0, 5))).toEqual({ kind: 'minutes', count: 10 })
  })
})
