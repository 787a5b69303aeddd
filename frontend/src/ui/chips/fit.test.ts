import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chipGap, fitChips } from './fit.ts'

const more = (hidden: number) => 20 + String(hidden).length * 8
const chips = fc.array(fc.integer({ min: 24, max: 300 }), { maxLength: 30 })
const room = fc.integer({ min: 30, max: 700 })
const lineCount = fc.constantFrom(1, 2)

/** Lays the boxes out as the page does and says how many lines they take. */
function lines(boxes: readonly number[], width: number): number {
  const rows: number[] = []
  for (const box of boxes) {
    const last = rows.at(-1)
    if (last === undefined || last + chipGap + box > width) rows.push(box)
    else rows[rows.length - 1] = last + chipGap + box
  }
  return rows.length
}

const drawn = (widths: readonly number[], shown: number) =>
  shown < widths.length ? [...widths.slice(0, shown), more(widths.length - shown)] : widths.slice(0, shown)

describe('chips in a cell', () => {
  test('never need more lines than there are, unless even the first is cut', () => {
    fc.assert(
      fc.property(chips, room, lineCount, (widths, width, max) => {
        const { shown, cut } = fitChips(widths, width, 6, max, more)
        if (!cut) expect(lines(drawn(widths, shown), width)).toBeLessThanOrEqual(max)
      }),
    )
  })

  test('are never more than six, and as many as fit', () => {
    fc.assert(
      fc.property(chips, room, lineCount, (widths, width, max) => {
        const { shown, cut } = fitChips(widths, width, 6, max, more)
        expect(shown).toBeLessThanOrEqual(6)
        if (cut || shown === Math.min(6, widths.length)) return
        const oneMore = drawn(widths, shown + 1)
        expect(lines(oneMore, width) > max || oneMore.some((box) => box > width)).toBe(true)
      }),
    )
  })

  test('one that is too long alone is shown cut', () => {
    expect(fitChips([500], 100, 6, 1, more)).toEqual({ shown: 1, cut: true })
  })

  test('none are none', () => {
    expect(fitChips([], 100, 6, 1, more)).toEqual({ shown: 0, cut: false })
  })
})
