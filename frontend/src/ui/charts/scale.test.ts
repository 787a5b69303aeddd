import { describe, expect, it } from 'vitest'
import { scaleOf } from './scale.ts'

describe('the axis of a chart', () => {
  it.each([
    { up: 211, down: 36, ticks: [0, 100, 200] },
    { up: 3, down: 0, ticks: [0, 1, 2, 3] },
    { up: 0, down: 0, ticks: [0] },
    { up: 0, down: 7, ticks: [-5, 0] },
    { up: 1_000_000, down: 20_000, ticks: [0, 500_000, 1_000_000] },
  ])('of $up up and $down down', ({ up, down, ticks }) => {
    expect(scaleOf(up, down).ticks).toEqual(ticks)
  })

  it('holds every bar, and always has zero', () => {
    for (let up = 0; up < 3_000; up += 37) {
      for (let down = 0; down < 3_000; down += 41) {
        const { top, bottom, ticks } = scaleOf(up, down)
        expect(top).toBeGreaterThanOrEqual(up)
        expect(bottom).toBeLessThanOrEqual(-down)
        expect(ticks).toContain(0)
        expect(ticks.length).toBeLessThanOrEqual(5)
        for (const tick of ticks) expect(tick >= -down && tick <= up).toBe(true)
      }
    }
  })
})
