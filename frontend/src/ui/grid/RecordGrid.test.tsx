import '../../styles/index.css'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { UiProvider } from '../UiProvider.tsx'
import { RecordGrid } from './RecordGrid.tsx'
import type { GridColumn, RecordGridHandle, RecordGridProps } from './types.ts'

type Person = { id: number; name: string; optedOut: boolean }

const person = (index: number): Person => ({ id: index + 1, name: `Person ${index + 1}`, optedOut: index % 3 === 0 })

const columns: readonly GridColumn<Person>[] = [
  {
    id: 'name',
    title: 'Name',
    width: 190,
    min: 160,
    sortable: true,
    pinned: 'start',
    rowHeader: true,
    render: (row) => row.name,
  },
  {
    id: 'consent',
    title: 'Opted out',
    width: 80,
    min: 72,
    render: (row) => (
      <button
        type="button"
        role="switch"
        aria-checked={row.optedOut}
        aria-label={`Opted out, ${row.name}`}
        tabIndex={-1}
        data-action="optout"
      >
        ·
      </button>
    ),
  },
  { id: 'tags', title: 'Tags', width: 200, min: 120, grow: 1, render: () => 'VIP' },
  {
    id: 'links',
    title: 'Links',
    width: 120,
    min: 80,
    render: () => (
      <>
        <button type="button" tabIndex={-1} data-action="one">
          one
        </button>
        <button type="button" tabIndex={-1} data-action="two">
          two
        </button>
      </>
    ),
  },
  {
    id: 'seen',
    title: 'Last seen',
    width: 300,
    min: 90,
    sortable: true,
    descendingFirst: true,
    render: () => 'Yesterday',
  },
]

const calls = {
  onSelect: vi.fn(),
  onSort: vi.fn(),
  onResize: vi.fn(),
  onOpen: vi.fn(),
  onActivate: vi.fn(() => false),
  onEdit: vi.fn(),
  onAction: vi.fn(),
  onKey: vi.fn(() => false),
  onMenu: vi.fn(),
  onFocusRow: vi.fn(),
}
const need = vi.fn()
let handle: RecordGridHandle | null = null

const base: RecordGridProps<Person> = {
  label: 'People',
  columns,
  count: 1000,
  row: person,
  rowKey: (row) => row.id,
  rowName: (row) => row.name,
  need,
  rowHeight: 44,
  selection: { has: (key) => key === 2, page: 'some' },
  ...calls,
  ref: (grid) => {
    handle = grid
  },
}

function grid(props: Partial<RecordGridProps<Person>>) {
  return (
    <UiProvider locale="en-GB">
      <button type="button">before</button>
      <div style={{ inlineSize: 700, blockSize: 476 }}>
        <RecordGrid {...base} {...props} />
      </div>
      <button type="button">after</button>
    </UiProvider>
  )
}

function show(props: Partial<RecordGridProps<Person>> = {}) {
  return render(grid(props))
}

const focused = () => document.activeElement
const cellText = () => focused()?.closest('[aria-colindex]')?.textContent ?? ''
const focusedPlace = () => {
  const cell = focused()?.closest('[aria-colindex]')
  const row = cell?.closest('[aria-rowindex]')
  return [Number(row?.getAttribute('aria-rowindex')), Number(cell?.getAttribute('aria-colindex'))]
}
const lastTarget = (call: { mock: { calls: unknown[][] } }) =>
  call.mock.calls.at(-1)?.find((each) => typeof each === 'object')

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
      handle?.focusCell(0, 'name')
      await userEvent.keyboard(keys)
      await vi.waitFor(() => expect(focusedPlace()).toEqual([row, column]))
      expectFocusVisible()
    })
  }

  test('the last of a million', async () => {
    await show({ count: 1_000_000 })
    handle?.focusCell(0, 'name')
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
    handle?.focusCell(0, 'name')
    await userEvent.keyboard('{ArrowDown}{ArrowRight}')
    expect(calls.onFocusRow).toHaveBeenLastCalledWith(1, person(1))
  })

  test('from right to left the arrows change sides', async () => {
    document.documentElement.dir = 'rtl'
    await show()
    handle?.focusCell(0, 'name')
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
      handle?.focusCell(column === 'header' ? 0 : 3, column === 'header' ? name : column)
      if (column === 'header') await userEvent.keyboard('{ArrowUp}')
      await userEvent.keyboard(keys)
      expect(calls[call]).toHaveBeenLastCalledWith(...args)
    })
  }

  test('Ctrl+A a second time selects all', async () => {
    await show({ selection: { has: () => true, page: 'all' } })
    handle?.focusCell(0, 'name')
    await userEvent.keyboard('{Control>}a{/Control}')
    expect(calls.onSelect).toHaveBeenLastCalledWith({ kind: 'all' })
  })

  test('Enter that was taken does not open', async () => {
    calls.onActivate.mockReturnValueOnce(true)
    await show()
    handle?.focusCell(0, 'tags')
    await userEvent.keyboard('{Enter}')
    expect(lastTarget(calls.onActivate)).toMatchObject({ column: 'tags' })
    expect(calls.onOpen).not.toHaveBeenCalled()
  })

  test('a cell with several controls is entered and left', async () => {
    await show()
    handle?.focusCell(0, 'links')
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
    handle?.focusCell(0, 'tags')
    await userEvent.keyboard('{ArrowUp}{Alt>}{ArrowDown}{/Alt}')
    await userEvent.click(page.getByRole('menuitem', { name: 'Hide' }))
    expect(hide).toHaveBeenCalled()
    await vi.waitFor(() => expect(focusedPlace()).toEqual([1, 4]))
  })
})

describe('the focus', () => {
  test('stays on the grid while its row is away, and comes back to the cell', async () => {
    await show()
    handle?.focusCell(2, 'consent')
    handle?.scrollTo(500)
    await vi.waitFor(() => expect(focused()).toBe(page.getByRole('grid').element()))
    handle?.scrollTo(0)
    await vi.waitFor(() => expect(focusedPlace()).toEqual([4, 3]))
    expect(focused()?.getAttribute('role')).toBe('switch')
  })

  test('while its row is away, an arrow goes on from there', async () => {
    await show()
    handle?.focusCell(2, 'name')
    handle?.scrollTo(500)
    await vi.waitFor(() => expect(focused()).toBe(page.getByRole('grid').element()))
    await userEvent.keyboard('{ArrowDown}')
    await vi.waitFor(() => expect(cellText()).toBe('Person 4'))
  })

  test('does not come back once it is elsewhere', async () => {
    await show()
    handle?.focusCell(2, 'name')
    handle?.scrollTo(500)
    await vi.waitFor(() => expect(focused()).toBe(page.getByRole('grid').element()))
    await userEvent.click(page.getByRole('button', { name: 'after' }))
    handle?.scrollTo(0)
    await vi.waitFor(() => expect(handle?.cell(2, 'name')).not.toBeNull())
    expect(focused()?.textContent).toBe('after')
  })

  test('moves to the last row when its own is gone', async () => {
    const screen = await show({ count: 10 })
    handle?.focusCell(9, 'name')
    await screen.rerender(grid({ count: 5 }))
    await vi.waitFor(() => expect(cellText()).toBe('Person 5'))
  })

  test('goes to the control that comes into its cell', async () => {
    const screen = await show({ row: () => undefined })
    handle?.focusCell(1, 'consent')
    expect(focused()?.getAttribute('role')).toBe('gridcell')
    await screen.rerender(grid({}))
    await vi.waitFor(() => expect(focused()?.getAttribute('role')).toBe('switch'))
  })
})

test('a row is at most 45 elements', async () => {
  const screen = await show()
  const row = screen.container.querySelector('[aria-rowindex="2"]')
  expect((row?.querySelectorAll('*').length ?? 0) + 1).toBeLessThanOrEqual(45)
})
