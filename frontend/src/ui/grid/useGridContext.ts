import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { m } from '../../i18n/index.ts'
import { GridViewport, type Visible } from './GridViewport.ts'
import type { GridContext } from './gridEvents.ts'
import { type GridLayout, placeColumns } from './layout.ts'
import { selectColumn } from './parts.ts'
import { Rest } from './Rest.ts'
import { RovingFocus } from './RovingFocus.ts'
import type { RecordGridProps } from './types.ts'

export type HeaderMenuPlace = { column: string; x: number; y: number }

export type GridState<R> = {
  visible: Visible
  layout: GridLayout<R>
  /** Undefined until the grid is in the document. */
  context: () => GridContext<R> | undefined
  headerMenu: HeaderMenuPlace | null
  closeHeaderMenu: () => void
}

/** What a grid keeps besides its props: where it is scrolled to, which cell is active, where a range began. */
export function useGridContext<R>(props: RecordGridProps<R>, grid: RefObject<HTMLDivElement | null>): GridState<R> {
  const [viewport] = useState(() => new GridViewport())
  const visible = useSyncExternalStore(viewport.subscribe, viewport.snapshot)
  const layout = useLayout(props, visible.width)
  const focus = useFocus(props, viewport, grid)
  const anchor = useRef<{ index: number | undefined }>({ index: undefined })
  const clicked = useRef<GridContext<R>['clicked']>({ place: undefined })
  const [rest] = useState(() => new Rest())
  const [headerMenu, setHeaderMenu] = useState<HeaderMenuPlace | null>(null)
  const context = () =>
    focus.current && {
      props,
      layout,
      viewport,
      focus: focus.current,
      anchor: anchor.current,
      clicked: clicked.current,
      rest,
      openHeaderMenu: (column: string, at: { x: number; y: number }) => setHeaderMenu({ column, ...at }),
    }
  return { visible, layout, context, headerMenu, closeHeaderMenu: () => setHeaderMenu(null) }
}

function useLayout<R>({ columns, selection, scale = 1 }: RecordGridProps<R>, width: number): GridLayout<R> {
  const selectable = selection !== undefined
  return useMemo(() => {
    const all = selectable ? [selectColumn<R>(m.ui_grid_selection()), ...columns] : columns
    return placeColumns(all, width, scale)
  }, [columns, selectable, width, scale])
}

function useFocus<R>(props: RecordGridProps<R>, viewport: GridViewport, grid: RefObject<HTMLDivElement | null>) {
  const { count, offset = 0, rowHeight, need } = props
  const focus = useRef<RovingFocus | undefined>(undefined)
  const { first, last } = viewport.snapshot()
  useLayoutEffect(() => {
    const element = grid.current
    const head = element?.firstElementChild
    if (!element || !(head instanceof HTMLElement)) return
    // The first cell after the checkbox is where a person wants to be.
    focus.current = new RovingFocus(element, { row: 0, column: 1 })
    return viewport.attach(element, head)
  }, [viewport, grid])
  useLayoutEffect(() => {
    viewport.beforeChange = (next) => focus.current?.keep(offset + next.first, offset + next.last)
    viewport.configure(count, rowHeight)
  }, [viewport, count, rowHeight, offset])
  useLayoutEffect(() => {
    viewport.settleElement()
    focus.current?.limit(offset, offset + count)
    focus.current?.restore()
  })
  useEffect(() => {
    const end = Math.min(last, count)
    if (first < end) need(offset + first, offset + end)
  }, [need, first, last, count, offset])
  return focus
}
