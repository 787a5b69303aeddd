import '../../styles/index.css'
import { vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { UiProvider } from '../UiProvider.tsx'
import { RecordGrid } from './RecordGrid.tsx'
import type { GridColumn, RecordGridHandle, RecordGridProps } from './types.ts'

/** A grid of people for tests, and what they look at. */
export type Person = { id: number; name: string; optedOut: boolean }

export const person = (index: number): Person => ({
  id: index + 1,
  name: `Person ${index + 1}`,
  optedOut: index % 3 === 0,
})

export const columns: readonly GridColumn<Person>[] = [
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

export const calls = {
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
export const need = vi.fn()
export const handle: { current: RecordGridHandle | null } = { current: null }

export const base: RecordGridProps<Person> = {
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
    handle.current = grid
  },
}

export function grid(props: Partial<RecordGridProps<Person>>) {
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

export function show(props: Partial<RecordGridProps<Person>> = {}) {
  return render(grid(props))
}

export const focused = () => document.activeElement
export const cellText = () => focused()?.closest('[aria-colindex]')?.textContent ?? ''
export const focusedPlace = () => {
  const cell = focused()?.closest('[aria-colindex]')
  const row = cell?.closest('[aria-rowindex]')
  return [Number(row?.getAttribute('aria-rowindex')), Number(cell?.getAttribute('aria-colindex'))]
}
export const lastTarget = (call: { mock: { calls: unknown[][] } }) =>
  call.mock.calls.at(-1)?.find((each) => typeof each === 'object')
