import { memo, type ReactNode } from 'react'
import { m } from '../../i18n/index.ts'
import { checkClass } from '../choices/Checkbox.tsx'
import { cx } from '../cx.ts'
import styles from './grid.module.css'
import type { GridLayout, PlacedColumn } from './layout.ts'
import { cellClass, pinStyle, selectId } from './parts.ts'

type GridRowProps<R> = {
  index: number
  /** Undefined: not here yet. */
  row: R | undefined
  name: string
  /** Pixels from the top of the scroll area. */
  y: number
  height: number
  layout: GridLayout<R>
  /** Undefined where rows cannot be selected. */
  selected: boolean | undefined
  open: boolean
  /** Another number once fonts have arrived: what was fitted by width is drawn again. */
  fonts: number
}

function Row<R>(props: GridRowProps<R>) {
  const { index, row, y, height, layout, selected, open } = props
  return (
    <div
      role="row"
      className={cx(styles.row, row === undefined && styles.waiting)}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-open={open || undefined}
      style={{ transform: `translateY(${y}px)`, blockSize: height }}
    >
      {layout.columns.map((placed, i) => (
        // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles it may have take a column index
        <div
          key={placed.column.id}
          role={placed.column.rowHeader ? 'rowheader' : 'gridcell'}
          className={cellClass(placed)}
          aria-colindex={i + 1}
          tabIndex={-1}
          style={pinStyle(placed)}
        >
          {content(props, placed)}
        </div>
      ))}
    </div>
  )
}

/** One row: plain elements, drawn again only when one of its props is another. */
export const GridRow = memo(Row) as typeof Row

/** A function and not a component: hundreds of cells come and go with every screen that is scrolled. */
function content<R>(
  { row, index, name, selected = false }: GridRowProps<R>,
  { column, inner }: PlacedColumn<R>,
): ReactNode {
  if (column.id === selectId) {
    return (
      <input
        type="checkbox"
        className={checkClass}
        tabIndex={-1}
        aria-label={m.ui_grid_select({ name })}
        checked={selected}
        disabled={row === undefined}
        onChange={answeredByGrid}
      />
    )
  }
  if (row === undefined) return <span className={styles.bar} />
  return column.render(row, { index, width: inner, selected })
}

function answeredByGrid() {}
