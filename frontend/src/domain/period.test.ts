import { describe, expect, it } from 'vitest'
import { anyTime, daysOfPeriod } from './period.ts'

describe('the days of a period', () => {
  const thursday = new Date(2026, 4, 28, 15, 30)

  it('are open where nothing is asked', () => {
    expect(daysOfPeriod(anyTime, thursday)).toEqual({ from: '', to: '' })
    expect(daysOfPeriod({ kind: 'between', from: '', to: '2026-05-02' }, thursday)).toEqual({
      from: '',
      to: '2026-05-02',
    })
  })

  it('leave out the day that they are before or after', () => {
    expect(daysOfPeriod({ kind: 'before', day: '2026-05-01' }, thursday)).toEqual({ from: '', to: '2026-04-30' })
    expect(daysOfPeriod({ kind: 'after', day: '2026-12-31' }, thursday)).toEqual({ from: '2027-01-01', to: '' })
    expect(daysOfPeriod({ kind: 'after', day: '' }, thursday)).toEqual({ from: '', to: '' })
  })

  it('include today', () => {
    expect(daysOfPeriod({ kind: 'last', days: 7 }, thursday).from).toBe('2026-05-22')
    expect(daysOfPeriod({ kind: 'this', unit: 'day' }, thursday).from).toBe('2026-05-28')
  })

  it('begin with the week, the month and the year', () => {
    expect(daysOfPeriod({ kind: 'this', unit: 'week' }, thursday).from).toBe('2026-05-25')
    expect(daysOfPeriod({ kind: 'this', unit: 'week' }, new Date(2026, 4, 31)).from).toBe('2026-05-25')
    expect(daysOfPeriod({ kind: 'this', unit: 'month' }, thursday).from).toBe('2026-05-01')
    expect(daysOfPeriod({ kind: 'this', unit: 'year' }, thursday).from).toBe('2026-01-01')
  })

  it('are put in order', () => {
    const period = { kind: 'between', from: '2026-05-09', to: '2026-05-02' } as const
    expect(daysOfPeriod(period, thursday)).toEqual({ from: '2026-05-02', to: '2026-05-09' })
  })
})
