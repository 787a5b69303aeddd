import { type MouseEvent, type ReactElement, useImperativeHandle, useRef, useSyncExternalStore } from 'react'
import { m } from '../../i18n/index.ts'
import { fontsVersion, subscribeToFonts } from '../chips/textWidth.ts'
import { cx } from '../cx.ts'
import { ContextMenu } from '../overlays/ContextMenu.tsx'
import { GridEditor } from './GridEditor.tsx'
import { GridHeader } from './GridHeader.tsx'
import { GridRow } from './GridRow.tsx'
import styles from './grid.module.css'
import { type GridContext, onGridClick, placeOf, targetAt } from './gridEvents.ts'
import { goTo, onGridKey, sizeOf } from './gridKeys.ts'
import { clampPlace, headerRow } from './navigate.ts'
import { dragWidth, fitWidth } from './resize.ts'
import type { GridSort, RecordGridProps } from './types.ts'
import { type GridState, useGridContext } from './useGridContext.ts'

const unsorted: readonly GridSort[] = []

/**
 * A table of any number of rows. Only those on the screen are in the document; the caller says how many there are,
 * hands over each by its index, and is told which it will need. It knows nothing about what a row is.
 *
 * Rows are plain elements. Clicks, keys and drags are answered here, once, for all of them.
 */
export function RecordGrid<R>(props: RecordGridProps<R>) {
  const { label, sort = unsorted, selection, count, total = count, headerMenu } = props
  const grid = useRef<HTMLDivElement>(null)
  const state = useGridContext(props, grid)
  const { layout, visible } = state
  useHandle(props, state)
  return (
    <>
      <div
        ref={grid}
        role="grid"
        className={cx(styles.grid)}
        aria-label={label}
        aria-rowcount={total + 1}
        aria-colcount={layout.columns.length}
        aria-multiselectable={selection !== undefined}
        style={{ '--grid-columns': layout.template, '--grid-width': `${layout.width}px` } as React.CSSProperties}
        {...handlers(state.context)}
      >
        <div role="rowgroup" className={styles.head}>
          <GridHeader
            layout={layout}
            sort={sort}
            selected={selection?.page ?? 'none'}
            menu={headerMenu !== undefined}
            resizable={props.onResize !== undefined}
          />
        </div>
        <div role="rowgroup" className={styles.body} style={{ blockSize: visible.height }}>
          <Rows props={props} state={state} />
          <GridEditor props={props} state={state} grid={grid} />
        </div>
      </div>
      {state.headerMenu && headerMenu && (
        <ContextMenu
          label={m.ui_grid_column_menu({ column: columnTitle(props, state.headerMenu.column) })}
          at={state.headerMenu}
          items={headerMenu(state.headerMenu.column, () => fitColumn(state))}
          onClose={state.closeHeaderMenu}
        />
      )}
    </>
  )
}

type PartProps<R> = { props: RecordGridProps<R>; state: GridState<R> }

function Rows<R>({ props, state: { visible, layout } }: PartProps<R>) {
  const { count, offset = 0, row, rowKey, rowName, rowHeight, selection, openKey } = props
  const fonts = useSyncExternalStore(subscribeToFonts, fontsVersion)
  const rows: ReactElement[] = []
  for (let i = visible.first; i < Math.min(visible.last, count); i++) {
    const index = offset + i
    const record = row(index)
    const key = record === undefined ? undefined : rowKey(record)
    rows.push(
      <GridRow<R>
        key={index}
        index={index}
        row={record}
        name={record === undefined ? '' : rowName(record)}
        y={i * rowHeight + visible.shift}
        height={rowHeight}
        layout={layout}
        selected={selection && key !== undefined && selection.has(key)}
        open={key !== undefined && key === openKey}
        fonts={fonts}
      />,
    )
  }
  return rows
}

/** As wide as its content: the column whose menu is open. */
function fitColumn<R>({ context, headerMenu }: GridState<R>) {
  const current = context()
  if (current && headerMenu) fitWidth(current, headerMenu.column)
}

function columnTitle<R>({ columns }: RecordGridProps<R>, id: string): string {
  return columns.find((column) => column.id === id)?.title ?? ''
}

function useHandle<R>({ ref, offset = 0 }: RecordGridProps<R>, { context }: GridState<R>) {
  useImperativeHandle(ref, () => {
    const place = (current: GridContext<R>, index: number, column: string) => ({
      row: index,
      column: current.layout.columns.findIndex((placed) => placed.column.id === column),
    })
    const withContext = (run: (current: GridContext<R>) => void) => {
      const current = context()
      if (current) run(current)
    }
    return {
      focus: () => withContext((current) => current.focus.moveTo(current.focus.place)),
      focusCell: (index, column, { rows = 0, columns = 0 } = {}) =>
        withContext((current) => {
          const at = place(current, index, column)
          goTo(current, clampPlace({ row: at.row + rows, column: at.column + columns }, sizeOf(current)))
        }),
      reveal: (index) => withContext((current) => current.viewport.reveal(index - offset)),
      scrollTo: (index) => withContext((current) => current.viewport.jump(index - offset)),
      firstVisible: () => offset + (context()?.viewport.topRow ?? 0),
      activeCell: () => {
        const focus = context()?.focus
        return focus?.cell() ?? focus?.grid ?? null
      },
      cell: (index, column) => {
        const current = context()
        return current?.focus.cell(place(current, index, column)) ?? null
      },
    }
  })
}

/** The grid's listeners: one of each, for every row and cell there is. */
function handlers<R>(context: () => GridContext<R> | undefined): React.HTMLAttributes<HTMLDivElement> {
  const using = (run: (current: GridContext<R>) => void) => {
    const current = context()
    if (current) run(current)
  }
  return {
    onClick: (event) => event.detail < 2 && using((current) => onGridClick(current, event)),
    onDoubleClick: (event) => using((current) => onDoubleClick(current, event)),
    onContextMenu: (event) => using((current) => onContextMenu(current, event)),
    onPointerDown: (event) => {
      const id = event.target instanceof HTMLElement ? event.target.dataset.resize : undefined
      if (id !== undefined && event.button === 0) using((current) => dragWidth(current, id, event.nativeEvent))
    },
    onKeyDown: (event) => using((current) => onGridKey(current, event.nativeEvent) && event.preventDefault()),
    onPointerOver: (event) => using((current) => rest(current, event.target)),
    onPointerLeave: () => using((current) => rest(current, null)),
    onFocus: (event) =>
      using((current) => {
        onFocus(current, event.target)
        rest(current, event.target)
      }),
    onBlur: (event) => {
      const inside = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)
      if (!inside)
        using((current) => {
          current.focus.left()
          rest(current, null)
        })
    },
  }
}

function rest<R>(context: GridContext<R>, element: EventTarget | null) {
  context.rest.at(element, (control) => {
    const place = placeOf(control)
    const target = place && targetAt(context, place)
    if (control && target) context.props.onRest?.(control.dataset.action ?? '', target, control)
    else context.props.onRestEnd?.()
  })
}

/** The focus came by Tab or by a click: keys act on the row that has it now. */
function onFocus<R>({ focus, props }: GridContext<R>, element: EventTarget) {
  const place = placeOf(element)
  focus.entered(place)
  const row = place && place.row !== headerRow ? props.row(place.row) : undefined
  if (place && row !== undefined) props.onFocusRow?.(place.row, row)
}

function onDoubleClick<R>(context: GridContext<R>, event: MouseEvent<HTMLDivElement>) {
  const resize = event.target instanceof HTMLElement ? event.target.dataset.resize : undefined
  if (resize !== undefined) return fitWidth(context, resize)
  // What the first click did may have moved the cells about: meant is the one that it fell on.
  const target = context.clicked.place && targetAt(context, context.clicked.place)
  if (target) context.props.onEdit?.(target)
}

function onContextMenu<R>(context: GridContext<R>, event: MouseEvent<HTMLDivElement>) {
  const place = placeOf(event.target)
  const at = { x: event.clientX, y: event.clientY }
  const column = place && context.layout.columns[place.column]?.column
  if (!place || !column) return
  const target = targetAt(context, place)
  if (place.row === headerRow && context.props.headerMenu) context.openHeaderMenu(column.id, at)
  else if (target && context.props.onMenu) context.props.onMenu(target, at)
  else return
  event.preventDefault()
}
