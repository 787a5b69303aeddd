import { beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { cellText, focused, focusedPlace, grid, handle, show } from './people.tsx'

beforeEach(() => {
  vi.clearAllMocks()
})

describe('the focus', () => {
  test('stays on the grid while its row is away, and comes back to the cell', async () => {
    await show()
    handle.current?.focusCell(2, 'consent')
    handle.current?.scrollTo(500)
    await vi.waitFor(() => expect(focused()).toBe(page.getByRole('grid').element()))
    handle.current?.scrollTo(0)
    await vi.waitFor(() => expect(focusedPlace()).toEqual([4, 3]))
    expect(focused()?.getAttribute('role')).toBe('switch')
  })

  test('while its row is away, an arrow goes on from there', async () => {
    await show()
    handle.current?.focusCell(2, 'name')
    handle.current?.scrollTo(500)
    await vi.waitFor(() => expect(focused()).toBe(page.getByRole('grid').element()))
    await userEvent.keyboard('{ArrowDown}')
    await vi.waitFor(() => expect(cellText()).toBe('Person 4'))
  })

  test('does not come back once it is elsewhere', async () => {
    await show()
    handle.current?.focusCell(2, 'name')
    handle.current?.scrollTo(500)
    await vi.waitFor(() => expect(focused()).toBe(page.getByRole('grid').element()))
    await userEvent.click(page.getByRole('button', { name: 'after' }))
    handle.current?.scrollTo(0)
    await vi.waitFor(() => expect(handle.current?.cell(2, 'name')).not.toBeNull())
    expect(focused()?.textContent).toBe('after')
  })

  test('moves to the last row when its own is gone', async () => {
    const screen = await show({ count: 10 })
    handle.current?.focusCell(9, 'name')
    await screen.rerender(grid({ count: 5 }))
    await vi.waitFor(() => expect(cellText()).toBe('Person 5'))
  })

  test('goes to the control that comes into its cell', async () => {
    const screen = await show({ row: () => undefined })
    handle.current?.focusCell(1, 'consent')
    expect(focused()?.getAttribute('role')).toBe('gridcell')
    await screen.rerender(grid({}))
    await vi.waitFor(() => expect(focused()?.getAttribute('role')).toBe('switch'))
  })
})
