import { beforeEach, describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { need, show } from './people.tsx'

beforeEach(() => {
  vi.clearAllMocks()
})

describe('what is in the document', () => {
  test('only the rows on the screen and six more, whatever there are', async () => {
    const screen = await show({ count: 1_000_000 })
    // (476 − 36) / 44 = 10 rows on the screen.
    expect(screen.container.querySelectorAll('[role="row"]')).toHaveLength(1 + 10 + 6)
    await expect.element(page.getByRole('grid', { name: 'People' })).toHaveAttribute('aria-rowcount', '1000001')
    expect(need).toHaveBeenLastCalledWith(0, 16)
  })

  test('a page of a longer result counts from where it is', async () => {
    await show({ count: 100, offset: 200, total: 2046 })
    await expect.element(page.getByRole('row', { name: /Person 201 / })).toHaveAttribute('aria-rowindex', '202')
    await expect.element(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '2047')
    expect(need).toHaveBeenLastCalledWith(200, 216)
  })

  test('a row that is not here yet has its cells', async () => {
    const screen = await show({ row: () => undefined })
    expect(screen.container.querySelectorAll('[aria-rowindex="2"] > [aria-colindex]')).toHaveLength(6)
  })

  test('the header says how it is sorted, and the box how much is selected', async () => {
    await show({
      sort: [
        { id: 'seen', desc: true },
        { id: 'name', desc: false },
      ],
    })
    await expect
      .element(page.getByRole('columnheader', { name: /Last seen/ }))
      .toHaveAttribute('aria-sort', 'descending')
    await expect.element(page.getByRole('columnheader', { name: /Name/ })).toHaveAttribute('aria-sort', 'ascending')
    await expect.element(page.getByRole('checkbox', { name: 'Select all rows of this page' })).toBePartiallyChecked()
    await expect.element(page.getByRole('row', { name: /Person 2 / })).toHaveAttribute('aria-selected', 'true')
  })
})

/** The table of keys: from the cell "Person 1", these keys lead to this row and column, both counted from 1 with the header. */
test('a row is at most 45 elements', async () => {
  const screen = await show()
  const row = screen.container.querySelector('[aria-rowindex="2"]')
  expect((row?.querySelectorAll('*').length ?? 0) + 1).toBeLessThanOrEqual(45)
})
