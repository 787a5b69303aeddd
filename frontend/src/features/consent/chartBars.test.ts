import { describe, expect, it } from 'vitest'
import { Format } from '../../domain/format.ts'
import { trendBars } from './chartBars.ts'

const format = new Format('en-GB')
const barsFrom = (...days: string[]) => days.map((from) => ({ from, optIns: 2, optOuts: 1 }))

describe('the bars of the consent chart', () => {
  it('name the week, and the month under the first week that begins in it', () => {
    const bars = trendBars(barsFrom('2026-05-18', '2026-05-25', '2026-06-01', '2026-06-08'), 'week', format)
    expect(bars.map(({ tick }) => tick)).toEqual(['', '', 'Jun', ''])
    expect(bars[2]).toMatchObject({ label: 'Week of 1 Jun 2026', up: 2, down: 1 })
  })

  it('name days by their date, and each Monday under its bar', () => {
    const bars = trendBars(barsFrom('2026-06-07', '2026-06-08', '2026-06-09'), 'day', format)
    expect(bars.map(({ tick }) => tick)).toEqual(['', '8 Jun', ''])
    expect(bars[0]?.label).toBe('7 Jun 2026')
  })

  it('name months in full, and each quarter under its bar', () => {
    const bars = trendBars(barsFrom('2026-06-01', '2026-07-01', '2026-08-01'), 'month', format)
    expect(bars.map(({ tick }) => tick)).toEqual(['', 'Jul', ''])
    expect(bars[1]?.label).toBe('July 2026')
  })
})
