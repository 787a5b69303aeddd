import { beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { calls, cellText, focused, focusedPlace, handle, lastTarget, person, show } from './people.tsx'

beforeEach(() => {
  vi.clearAllMocks()
})

describe('keys that move', () => {
  const cases: Record<string, [keys: string, row: number, column: number]> = {
    right: ['{ArrowRight}', 2, 3],
    'right and left': ['{ArrowRight}{ArrowLeft}', 2, 2],
    down: ['{ArrowDown}', 3, 2],
    'up to the header': ['{ArrowUp}', 1, 2],
    Home: ['{Home}', 2, 1],
    End: ['{End}', 2, 6],
    'Ctrl+End': ['{Control>}{End}{/Control}', 1001, 2],
    'Ctrl+End and Ctrl+Home': ['{Control>}{End}{Home}{/Control}', 2, 2],
    'Page Down': ['{PageDown}', 12, 2],
    'Page Down and Page Up': ['{PageDown}{PageDown}{PageUp}', 12, 2],
  }
  for (const [name, [keys, row, column]] of Object.entries(cases)) {
    test(name, async () => {
      await show()
      handle.current?.focusCell(0, 'name')
      await userEvent.keyboard(keys)
      await vi.waitFor(() => expect(focusedPlace()).toEqual([row, column]))
      expectFocusVisible()
    })
  }

  test('the last of a million', async () => {
    await show({ count: 1_000_000 })
    handle.current?.focusCell(0, 'name')
    await userEvent.keyboard('{Control>}{End}{/Control}')
    await vi.waitFor(() => expect(cellText()).toBe('Person 1000000'))
    expectFocusVisible()
  })

  test('there is one tab stop, and Shift+Tab leaves as Tab does', async () => {
    const screen = await show()
    await userEvent.click(page.getByRole('button', { name: 'before' }))
    await userEvent.tab()
    expect(cellText()).toBe('Person 1')
    await userEvent.keyboard('{ArrowRight}')
    expect(focused()?.getAttribute('role')).toBe('switch')
    expect(screen.container.querySelectorAll('[role="grid"] [tabindex="0"]')).toHaveLength(1)
    await userEvent.tab()
    expect(focused()?.textContent).toBe('after')
    await userEvent.tab({ shift: true })
    expect(focused()?.getAttribute('role')).toBe('switch')
    await userEvent.tab({ shift: true })
    expect(focused()?.textContent).toBe('before')
  })

  test('another row is told of', async () => {
    await show()
    handle.current?.focusCell(0, 'name')
    await userEvent.keyboard('{ArrowDown}{ArrowRight}')
    expect(calls.onFocusRow).toHaveBeenLastCalledWith(1, person(1))
  })

  test('from right to left the arrows change sides', async () => {
    document.documentElement.dir = 'rtl'
    await show()
    handle.current?.focusCell(0, 'name')
    await userEvent.keyboard('{ArrowLeft}')
    expect(focusedPlace()).toEqual([2, 3])
    document.documentElement.dir = 'ltr'
  })
})

function expectFocusVisible() {
  const box = focused()?.getBoundingClientRect()
  const grid = page.getByRole('grid').element().getBoundingClientRect()
  expect(box?.top).toBeGreaterThanOrEqual(grid.top)
  expect(box?.bottom).toBeLessThanOrEqual(grid.bottom)
  expect(box?.left).toBeGreaterThanOrEqual(grid.left - 1)
  expect(box?.right).toBeLessThanOrEqual(grid.right + 1)
}

describe('keys that act', () => {
  const name = 'name'
  const cases: Record<string, [column: string, keys: string, call: keyof typeof calls, args: unknown[]]> = {
    'Enter opens': [name, '{Enter}', 'onOpen', [expect.objectContaining({ index: 3, column: name })]],
    'Enter presses the only control': [
      'consent',
      '{Enter}',
      'onAction',
      ['optout', expect.objectContaining({ index: 3 }), expect.anything()],
    ],
    'Space presses the switch': [
      'consent',
      ' ',
      'onAction',
      ['optout', expect.objectContaining({ index: 3 }), expect.anything()],
    ],
    'Space selects': [name, ' ', 'onSelect', [{ kind: 'toggle', index: 3, row: person(3) }]],
    'Shift+Space selects, on the switch too': [
      'consent',
      '{Shift>} {/Shift}',
      'onSelect',
      [{ kind: 'toggle', index: 3, row: person(3) }],
    ],
    'Shift+Down extends': [
      name,
      '{Shift>}{ArrowDown}{ArrowDown}{/Shift}',
      'onSelect',
      [{ kind: 'range', from: 3, to: 5 }],
    ],
    'Shift+Up extends': [name, '{Shift>}{ArrowUp}{/Shift}', 'onSelect', [{ kind: 'range', from: 3, to: 2 }]],
    'Ctrl+A selects the page': [name, '{Control>}a{/Control}', 'onSelect', [{ kind: 'page', selected: true }]],
    'Esc clears': [name, '{Escape}', 'onSelect', [{ kind: 'clear' }]],
    'F2 edits': [name, '{F2}', 'onEdit', [expect.objectContaining({ index: 3, column: name })]],
    'the Menu key': [
      name,
      '{ContextMenu}',
      'onMenu',
      [expect.objectContaining({ index: 3 }), expect.objectContaining({ x: expect.any(Number) })],
    ],
    'Shift+F10': [name, '{Shift>}{F10}{/Shift}', 'onMenu', [expect.objectContaining({ index: 3 }), expect.anything()]],
    'a letter is passed on': [
      name,
      'e',
      'onKey',
      [expect.objectContaining({ key: 'e' }), expect.objectContaining({ index: 3 })],
    ],
    'Delete is passed on': [
      name,
      '{Delete}',
      'onKey',
      [expect.objectContaining({ key: 'Delete' }), expect.objectContaining({ index: 3 })],
    ],
    'Ctrl+C is passed on': [
      name,
      '{Control>}c{/Control}',
      'onKey',
      [expect.objectContaining({ key: 'c', ctrlKey: true }), expect.anything()],
    ],
    'Enter in the header sorts': ['header', '{Enter}', 'onSort', [[{ id: 'name', desc: false }]]],
    'Ctrl+Alt+Right in the header widens': [
      'header',
      '{Control>}{Alt>}{ArrowRight}{/Alt}{/Control}',
      'onResize',
      ['name', 200],
    ],
    'Ctrl+Alt+Left in the header narrows': [
      'header',
      '{Control>}{Alt>}{ArrowLeft}{/Alt}{/Control}',
      'onResize',
      ['name', 180],
    ],
  }
  for (const [title, [column, keys, call, args]] of Object.entries(cases)) {
    test(title, async () => {
      await show()
      handle.current?.focusCell(column === 'header' ? 0 : 3, column === 'header' ? name : column)
      if (column === 'header') await userEvent.keyboard('{ArrowUp}')
      await userEvent.keyboard(keys)
      expect(calls[call]).toHaveBeenLastCalledWith(...args)
    })
  }

  test('Ctrl+A a second time selects all', async () => {
    await show({ selection: { has: () => true, page: 'all' } })
    handle.current?.focusCell(0, 'name')
    await userEvent.keyboard('{Control>}a{/Control}')
    expect(calls.onSelect).toHaveBeenLastCalledWith({ kind: 'all' })
  })

  test('Enter that was taken does not open', async () => {
    calls.onActivate.mockReturnValueOnce(true)
    await show()
    handle.current?.focusCell(0, 'tags')
    await userEvent.keyboard('{Enter}')
    expect(lastTarget(calls.onActivate)).toMatchObject({ column: 'tags' })
    expect(calls.onOpen).not.toHaveBeenCalled()
  })

  test('a cell with several controls is entered and left', async () => {
    await show()
    handle.current?.focusCell(0, 'links')
    expect(focused()?.getAttribute('role')).toBe('gridcell')
    await userEvent.keyboard('{Enter}')
    expect(focused()?.textContent).toBe('one')
    await userEvent.keyboard('{ArrowRight}')
    expect(focused()?.textContent).toBe('two')
    await userEvent.keyboard('{Enter}')
    expect(calls.onAction).toHaveBeenLastCalledWith(
      'two',
      expect.objectContaining({ column: 'links' }),
      expect.anything(),
    )
    await userEvent.keyboard('{Escape}')
    expect(focused()?.getAttribute('role')).toBe('gridcell')
    expect(calls.onSelect).not.toHaveBeenCalled()
  })

  test('keys in an editor are the editor’s', async () => {
    await show({ editing: { index: 1, column: 'name', editor: <input aria-label="Name" defaultValue="x" /> } })
    await userEvent.click(page.getByRole('textbox', { name: 'Name' }))
    await userEvent.keyboard('{ArrowDown}{Home} e{Escape}')
    expect(calls.onKey).not.toHaveBeenCalled()
    expect(calls.onSelect).not.toHaveBeenCalled()
    expect(page.getByRole('textbox', { name: 'Name' }).element()).toHaveValue(' ex')
  })
})
