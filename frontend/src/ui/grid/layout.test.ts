import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeColumns } from './layout.ts'
import type { GridColumn } from './types.ts'

function column(id: string, width: number, more: Partial<GridColumn<unknown>> = {}): GridColumn<unknown> {
  return { id, title: id, width, min: 40, render: () => null, ...more }
}

const contacts = [
  column('select', 40, { pinned: 'start' }),
  column('name', 190, { pinned: 'start' }),
  column('consent', 80),
  column('attributes', 180, { grow: 0.8 }),
  column('tags', 214, { grow: 1 }),
  column('last_seen', 90),
  column('created_at', 100),
  column('edit', 40, { pinned: 'end' }),
]

const widths = (available: number, scale = 1) =>
  placeColumns(contacts, available, scale).columns.map(({ width }) => width)

describe('widths', () => {
  const cases = {
    'the design at 1366 pixels': [934, 1, [40, 190, 80, 180, 214, 90, 100, 40]],
    'too little room: every column keeps its width': [500, 1, [40, 190, 80, 180, 214, 90, 100, 40]],
    'more room is shared as CSS fr shares it': [1166, 1, [40, 190, 80, 278, 347, 90, 100, 40]],
    'larger text widens all': [1000, 1.5, [60, 285, 120, 270, 321, 135, 150, 60]],
  } as const
  for (const [name, [available, scale, expected]] of Object.entries(cases)) {
    test(name, () => expect(widths(available, scale)).toEqual(expected))
  }

  test('with none that grows, the last one before the pinned ones takes what is left', () => {
    const fixed = [column('name', 100), column('note', 100), column('edit', 40, { pinned: 'end' })]
    expect(placeColumns(fixed, 400, 1).columns.map(({ width }) => width)).toEqual([100, 260, 40])
  })

  test('a column is never narrower than its least width', () => {
    const narrow = [column('name', 10, { min: 80 })]
    expect(placeColumns(narrow, 50, 1).columns[0]?.width).toBe(80)
  })

  test('the row is filled to a pixel for each growing column, and is never narrower than its columns', () => {
    const some = fc.array(
      fc.record({ width: fc.integer({ min: 40, max: 400 }), grow: fc.constantFrom(0, 0, 0.5, 1) }),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    fc.assert(
      fc.property(some, fc.integer({ min: 100, max: 3000 }), (parts, available) => {
        const columns = parts.map(({ width, grow }, i) => column(String(i), width, { grow }))
        const { width } = placeColumns(columns, available, 1)
        const base = parts.reduce((sum, part) => sum + part.width, 0)
        if (base >= available) expect(width).toBe(base)
        else expect(available - width).toSatisfy((left: number) => left >= 0 && left <= columns.length)
      }),
    )
  })
})

describe('places', () => {
  test('columns stand one after the other', () => {
    expect(placeColumns(contacts, 934, 1).columns.map(({ start }) => start)).toEqual([
      0, 40, 230, 310, 490, 704, 794, 894,
    ])
  })

  test('pinned columns stop where the one before ends', () => {
    const { columns, pinnedStart, pinnedEnd } = placeColumns(contacts, 934, 1)
    expect(columns.map(({ pinnedAt }) => pinnedAt).filter((at) => at !== undefined)).toEqual([0, 40, 0])
    expect([pinnedStart, pinnedEnd]).toEqual([230, 40])
  })

  test('what a cell holds is measured at the normal text size', () => {
    expect(placeColumns([column('a', 100), column('b', 50)], 0, 1.5).columns[0]?.inner).toBe(84)
  })
})
