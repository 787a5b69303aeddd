import { describe, expect, it } from 'vitest'
import { Format } from './format.ts'

const british = new Format('en-GB')

describe('formats', () => {
  it('group thousands even where the computer has no region', () => {
    expect(british.count(48213)).toBe('48,213')
    expect(new Format('de-DE').count(48213)).toBe('48.213')
  })

  it('keep every digit of a decimal', () => {
    expect(british.decimal('12345678901234567890')).toBe('12,345,678,901,234,567,890')
    expect(british.decimal('0.1')).toBe('0.1')
    expect(british.decimal('-1234.50')).toBe('-1,234.50')
    expect(british.decimal('0.0000000000000000000001')).toBe('0.0000000000000000000001')
    expect(british.decimal('what')).toBe('what')
  })

  it('show calendar dates as they are, wherever the computer stands', () => {
    expect(british.day('1984-11-07')).toBe('7 Nov 1984')
    expect(british.day('soon')).toBe('soon')
  })

  it('show times and moments', () => {
    expect(british.time('14:30')).toBe('14:30')
    expect(british.time('14:30:15')).toBe('14:30')
    expect(british.time('noon')).toBe('noon')
    expect(british.moment(new Date(2026, 10, 7, 14, 30).toISOString())).toBe('7 Nov 2026, 14:30')
    expect(british.date('')).toBe('')
  })
})
