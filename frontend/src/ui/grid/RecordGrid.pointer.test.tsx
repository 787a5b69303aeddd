import { beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { calls, focusedPlace, handle, lastTarget, person, show } from './people.tsx'

beforeEach(() => {
  vi.clearAllMocks()
})

describe('the pointer', () => {
  test('a click on a row opens it', async () => {
    await show()
    await userEvent.click(page.getByText('Person 4', { exact: true }))
    expect(lastTarget(calls.onOpen)).toMatchObject({ index: 3, column: 'name' })
  })

  test('a box selects its row, with Shift up to there', async () => {
    await show()
    await userEvent.click(page.getByRole('checkbox', { name: 'Select Person 3' }))
    expect(calls.onSelect).toHaveBeenLastCalledWith({ kind: 'toggle', index: 2, row: person(2) })
    await userEvent.click(page.getByRole('checkbox', { name: 'Select Person 6' }), { modifiers: ['Shift'] })
    expect(calls.onSelect).toHaveBeenLastCalledWith({ kind: 'range', from: 2, to: 5 })
    expect(calls.onOpen).not.toHaveBeenCalled()
  })

  test('Ctrl+click adds a row', async () => {
    await show()
    await userEvent.click(page.getByText('Person 4', { exact: true }), { modifiers: ['Control'] })
    expect(calls.onSelect).toHaveBeenLastCalledWith({ kind: 'toggle', index: 3, row: person(3) })
  })

  test('the box in the header selects the page', async () => {
    await show()
    await userEvent.click(page.getByRole('checkbox', { name: 'Select all rows of this page' }))
    expect(calls.onSelect).toHaveBeenLastCalledWith({ kind: 'page', selected: true })
  })

  test('a control is answered and the row stays closed', async () => {
    await show()
    await userEvent.click(page.getByRole('switch', { name: 'Opted out, Person 1', exact: true }))
    expect(calls.onAction).toHaveBeenLastCalledWith(
      'optout',
      expect.objectContaining({ index: 0 }),
      expect.any(HTMLButtonElement),
    )
    expect(calls.onOpen).not.toHaveBeenCalled()
  })

  test('a header sorts, with Shift as the second key', async () => {
    await show({ sort: [{ id: 'name', desc: false }] })
    await userEvent.click(page.getByRole('columnheader', { name: /Last seen/ }), { modifiers: ['Shift'] })
    expect(calls.onSort).toHaveBeenLastCalledWith([
      { id: 'name', desc: false },
      { id: 'seen', desc: true },
    ])
  })

  test('a double click edits', async () => {
    await show()
    await userEvent.dblClick(page.getByText('Person 4', { exact: true }))
    expect(lastTarget(calls.onEdit)).toMatchObject({ index: 3, column: 'name' })
  })

  test('a double click does not edit a cell that its first click covered', async () => {
    const cover = document.createElement('div')
    Object.assign(cover.style, { position: 'fixed', inset: '0' })
    calls.onOpen.mockImplementationOnce(() => document.body.append(cover))
    await show()
    await userEvent.dblClick(page.getByText('Person 4', { exact: true }))
    cover.remove()
    expect(calls.onOpen).toHaveBeenCalledOnce()
    expect(calls.onEdit).not.toHaveBeenCalled()
  })

  test('the right button brings the menu', async () => {
    await show()
    await userEvent.click(page.getByText('Person 4', { exact: true }), { button: 'right' })
    expect(lastTarget(calls.onMenu)).toMatchObject({ index: 3 })
  })

  test('the edge of a header changes the width, and twice fits it', async () => {
    const screen = await show()
    const handles = screen.container.querySelectorAll<HTMLElement>('[data-resize="consent"]')
    const edge = handles[0]
    if (!edge) throw new Error('no edge to drag')
    await userEvent.dragAndDrop(edge, page.getByRole('columnheader', { name: /Tags/ }), {
      sourcePosition: { x: 3, y: 10 },
      targetPosition: { x: 50, y: 10 },
    })
    const [column, width] = calls.onResize.mock.calls.at(-1) ?? []
    expect(column).toBe('consent')
    expect(width).toBeGreaterThan(110)
    await userEvent.dblClick(edge)
    const [, fitting] = calls.onResize.mock.calls.at(-1) ?? []
    expect(fitting).toBeLessThan(80)
    expect(calls.onSort).not.toHaveBeenCalled()
  })

  test('the header menu', async () => {
    const hide = vi.fn()
    await show({ headerMenu: () => [{ id: 'hide', label: 'Hide', onAction: hide }] })
    handle.current?.focusCell(0, 'tags')
    await userEvent.keyboard('{ArrowUp}{Alt>}{ArrowDown}{/Alt}')
    await userEvent.click(page.getByRole('menuitem', { name: 'Hide' }))
    expect(hide).toHaveBeenCalled()
    await vi.waitFor(() => expect(focusedPlace()).toEqual([1, 4]))
  })
})
