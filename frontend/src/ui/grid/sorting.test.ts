import { describe, expect, test } from 'vitest'
import { sortAfter } from './sorting.ts'
import type { GridColumn, GridSort } from './types.ts'

const name: GridColumn<unknown> = { id: 'name', title: 'Name', width: 100, min: 80, render: () => null }
const seen: GridColumn<unknown> = { ...name, id: 'seen', descendingFirst: true }
const up = (id: string): GridSort => ({ id, desc: false })
const down = (id: string): GridSort => ({ id, desc: true })

describe('the sort after a header was pressed', () => {
  const cases: Record<string, [sort: GridSort[], column: GridColumn<unknown>, shift: boolean, after: GridSort[]]> = {
    'another column takes over': [[up('name')], seen, false, [down('seen')]],
    'the same one is turned round': [[down('seen')], seen, false, [up('seen')]],
    'one of two becomes the only one': [[down('seen'), up('name')], seen, false, [down('seen')]],
    'with Shift it becomes the second': [[down('seen')], name, true, [down('seen'), up('name')]],
    'with Shift a third replaces the second': [[up('name'), up('city')], seen, true, [up('name'), down('seen')]],
    'with Shift one that is there is turned round in its place': [
      [up('name'), down('seen')],
      name,
      true,
      [down('name'), down('seen')],
    ],
    'with Shift on nothing it is the first': [[], name, true, [up('name')]],
  }
  for (const [title, [sort, column, shift, after]] of Object.entries(cases)) {
    test(title, () => expect(sortAfter(sort, column, shift)).toEqual(after))
  }
})
