import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Extent, maxPhysical, Scroller } from './scroller.ts'

const extents = fc.record({
  count: fc.oneof(fc.nat(2_000_000), fc.nat(200), fc.constantFrom(0, 1, 181_818, 181_819, 1_000_000)),
  rowHeight: fc.constantFrom(32, 44, 56, 66),
  viewport: fc.integer({ min: 50, max: 2500 }),
})

type Move =
  | { kind: 'wheel'; by: number }
  | { kind: 'thumb'; share: number }
  | { kind: 'reveal'; share: number }
  | { kind: 'jump'; share: number }
  | { kind: 'rest' }

const share = fc.double({ min: 0, max: 1, noNaN: true })
const moves = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('wheel'), by: fc.integer({ min: -900, max: 900 }) }),
    fc.record({ kind: fc.constant('thumb'), share }),
    fc.record({ kind: fc.constant('reveal'), share }),
    fc.record({ kind: fc.constant('jump'), share }),
    fc.record({ kind: fc.constant('rest') }),
  ) as fc.Arbitrary<Move>,
  { maxLength: 40 },
)
const pixelRatios = fc.constantFrom(1, 1.25, 1.5, 2, 3)

/** The element that scrolls: keeps scrollTop inside itself and rounds it to the screen's pixels. */
class Area {
  readonly scroller = new Scroller()
  top = 0
  #extent: Extent
  #ratio: number

  constructor(extent: Extent, pixelRatio: number) {
    this.#extent = extent
    this.#ratio = pixelRatio
    this.scroller.resize(extent)
  }

  get max() {
    return Math.max(0, this.scroller.physicalHeight - this.#extent.viewport)
  }

  set(top: number) {
    const inside = Math.max(0, Math.min(top, this.max))
    this.top = Math.min(this.max, Math.round(inside * this.#ratio) / this.#ratio)
  }

  /** The person scrolls, and the browser reports it. */
  scroll(top: number) {
    this.set(top)
    if (this.scroller.scrolled(this.top)) this.place()
  }

  /** The area is put where the scroller wants it, and that is reported back. */
  place() {
    this.set(this.scroller.physicalTop)
    const before = this.scroller.virtualTop
    expect(this.scroller.scrolled(this.top)).toBe(false)
    expect(this.scroller.virtualTop).toBe(before)
  }

  apply(move: Move) {
    const lastRow = Math.max(0, this.#extent.count - 1)
    if (move.kind === 'wheel') this.scroll(this.top + move.by)
    if (move.kind === 'thumb') this.scroll(move.share * this.max)
    if (move.kind === 'reveal' && this.scroller.reveal(Math.round(move.share * lastRow))) this.place()
    if (move.kind === 'jump' && this.scroller.jump(Math.round(move.share * lastRow))) this.place()
    if (move.kind === 'rest' && this.scroller.settle()) this.place()
  }
}

function scrolled(extent: Extent, sequence: readonly Move[], pixelRatio = 1): Area {
  const area = new Area(extent, pixelRatio)
  for (const move of sequence) area.apply(move)
  return area
}

describe('after any scrolling', () => {
  test('the rows are exactly those of the screen and the overscan, never out of bounds', () => {
    fc.assert(
      fc.property(extents, moves, pixelRatios, fc.nat(10), (extent, sequence, ratio, overscan) => {
        const { scroller } = scrolled(extent, sequence, ratio)
        const { first, last } = scroller.range(overscan)
        const top = scroller.virtualTop / extent.rowHeight
        const bottom = (scroller.virtualTop + extent.viewport) / extent.rowHeight
        expect(first).toBe(Math.max(0, Math.min(extent.count, Math.floor(top) - overscan)))
        expect(last).toBe(Math.min(extent.count, Math.ceil(bottom) + overscan))
      }),
    )
  })

  test('both positions stay inside, and the area is never too tall', () => {
    fc.assert(
      fc.property(extents, moves, pixelRatios, (extent, sequence, ratio) => {
        const { scroller, max } = scrolled(extent, sequence, ratio)
        const maxVirtual = Math.max(0, extent.count * extent.rowHeight - extent.viewport)
        expect(scroller.physicalHeight).toBeLessThanOrEqual(maxPhysical)
        expect(scroller.physicalTop).toBeGreaterThanOrEqual(0)
        expect(scroller.physicalTop).toBeLessThanOrEqual(max)
        expect(scroller.virtualTop).toBeGreaterThanOrEqual(0)
        expect(scroller.virtualTop).toBeLessThanOrEqual(maxVirtual)
      }),
    )
  })

  test('a small move moves the rows by as much, and only the ends of the list stop it', () => {
    fc.assert(
      fc.property(extents, moves, fc.integer({ min: -900, max: 900 }), (extent, sequence, by) => {
        fc.pre(Math.abs(by) <= extent.viewport * 2)
        const area = scrolled(extent, [...sequence, { kind: 'rest' }])
        const { virtualTop } = area.scroller
        const from = area.top
        area.scroll(from + by)
        const maxVirtual = Math.max(0, extent.count * extent.rowHeight - extent.viewport)
        // At rest the thumb of a long list may be nearer to its end than the list is to its own, and stops there.
        const stopped = from + by < 0 || from + by > area.max
        const wanted = Math.max(0, Math.min(virtualTop + by, maxVirtual))
        const moved = Math.abs(area.scroller.virtualTop - virtualTop)
        if (stopped) expect(moved).toBeLessThanOrEqual(Math.abs(by))
        else expect(area.scroller.virtualTop).toBe(wanted)
      }),
    )
  })

  test('a wheel that keeps turning reaches either end, without a jump on the way', () => {
    const area = scrolled({ count: 1_000_000, rowHeight: 44, viewport: 600 }, [{ kind: 'jump', share: 0.999 }])
    for (const by of [100, -100]) {
      for (let turns = 0; turns < 2_000; turns++) {
        const before = area.scroller.virtualTop
        area.scroll(area.top + by)
        expect(Math.abs(area.scroller.virtualTop - before)).toBeLessThanOrEqual(100)
      }
      if (by > 0) expect(area.scroller.virtualTop).toBe(44_000_000 - 600)
    }
  })

  test('the thumb at either end shows the first and the last row', () => {
    fc.assert(
      fc.property(extents, moves, pixelRatios, (extent, sequence, ratio) => {
        fc.pre(extent.count > 0)
        const area = scrolled(extent, sequence, ratio)
        area.scroll(area.max / 2)
        area.scroll(area.max)
        expect(area.scroller.range(0).last).toBe(extent.count)
        area.scroll(0)
        expect(area.scroller.range(0).first).toBe(0)
      }),
    )
  })

  test('a row that is revealed is wholly on the screen; one that is jumped to is at the top as far as there are rows', () => {
    fc.assert(
      fc.property(extents, moves, share, (extent, sequence, part) => {
        fc.pre(extent.count > 0 && extent.viewport >= extent.rowHeight)
        const { scroller } = scrolled(extent, sequence)
        const index = Math.round(part * (extent.count - 1))
        const top = index * extent.rowHeight
        scroller.reveal(index)
        expect(scroller.virtualTop).toBeLessThanOrEqual(top)
        expect(scroller.virtualTop + extent.viewport).toBeGreaterThanOrEqual(top + extent.rowHeight)
        scroller.jump(index)
        const maxVirtual = Math.max(0, extent.count * extent.rowHeight - extent.viewport)
        expect(scroller.virtualTop).toBe(Math.min(top, maxVirtual))
      }),
    )
  })

  test('at rest the thumb stands in proportion', () => {
    fc.assert(
      fc.property(extents, moves, (extent, sequence) => {
        const area = scrolled(extent, [...sequence, { kind: 'rest' }])
        const maxVirtual = Math.max(1, extent.count * extent.rowHeight - extent.viewport)
        const expected = (area.scroller.virtualTop / maxVirtual) * area.max
        expect(Math.abs(area.scroller.physicalTop - expected)).toBeLessThanOrEqual(2)
      }),
    )
  })
})

describe('new measures', () => {
  test('another row height keeps the row at the top', () => {
    const { scroller } = scrolled({ count: 1_000_000, rowHeight: 44, viewport: 600 }, [{ kind: 'jump', share: 0.5 }])
    const top = scroller.virtualTop / 44
    scroller.resize({ count: 1_000_000, rowHeight: 32, viewport: 600 })
    expect(scroller.virtualTop / 32).toBeCloseTo(top, 1)
  })

  test('fewer rows than were scrolled past end at the last one', () => {
    const { scroller } = scrolled({ count: 1_000_000, rowHeight: 44, viewport: 600 }, [{ kind: 'jump', share: 1 }])
    scroller.resize({ count: 20, rowHeight: 44, viewport: 600 })
    expect(scroller.range(0)).toEqual({ first: 6, last: 20 })
  })
})
