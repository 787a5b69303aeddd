import { ArrowDown, ArrowUp, ChevronDown } from 'lucide-react'
import { memo } from 'react'
import { m } from '../../i18n/index.ts'
import { checkClass } from '../choices/Checkbox.tsx'
import { cx } from '../cx.ts'
import { Hidden } from '../marks/Hidden.tsx'
import { Icon } from '../marks/Icon.tsx'
import styles from './grid.module.css'
import type { GridLayout, PlacedColumn } from './layout.ts'
import { cellClass, pinStyle, selectId } from './parts.ts'
import type { GridSelection, GridSort } from './types.ts'

type GridHeaderProps<R> = {
  layout: GridLayout<R>
  sort: readonly GridSort[]
  /** How much of the page is selected. */
  selected: GridSelection['page']
  /** Whether columns have a menu. */
  menu: boolean
  /** Whether widths can be changed. */
  resizable: boolean
}

function Header<R>({ layout, sort, selected, menu, resizable }: GridHeaderProps<R>) {
  return (
    <div role="row" className={cx(styles.headerRow)} aria-rowindex={1}>
      {layout.columns.map((placed, i) => (
        <div
          key={placed.column.id}
          role="columnheader"
          className={cx(cellClass(placed), styles.headerCell, placed.column.sortable && styles.sortable)}
          aria-colindex={i + 1}
          aria-sort={ariaSort(sort, placed)}
          tabIndex={-1}
          style={pinStyle(placed)}
        >
          {placed.column.id === selectId ? (
            <SelectPage page={selected} />
          ) : (
            <Title placed={placed} sort={sort} menu={menu} resizable={resizable} />
          )}
        </div>
      ))}
    </div>
  )
}

/** The row of titles. Like the rows it only displays: clicks, keys and drags are answered by the grid. */
export const GridHeader = memo(Header) as typeof Header

function SelectPage({ page }: { page: GridSelection['page'] }) {
  return (
    <input
      type="checkbox"
      className={checkClass}
      tabIndex={-1}
      aria-label={m.ui_grid_select_page()}
      checked={page === 'all'}
      onChange={() => {}}
      ref={(input) => {
        if (input) input.indeterminate = page === 'some'
      }}
    />
  )
}

type TitleProps<R> = { placed: PlacedColumn<R>; sort: readonly GridSort[]; menu: boolean; resizable: boolean }

function Title<R>({ placed: { column }, sort, menu, resizable }: TitleProps<R>) {
  if (column.hideTitle) return <Hidden>{column.title}</Hidden>
  const at = sort.findIndex((key) => key.id === column.id)
  return (
    <>
      <span className={styles.title} title={column.title}>
        {column.title}
      </span>
      {at >= 0 && (
        <span className={styles.sortMark}>
          <Icon of={sort[at]?.desc ? ArrowDown : ArrowUp} size={13} />
          {sort.length > 1 && <small aria-hidden="true">{at + 1}</small>}
        </span>
      )}
      {menu && (
        <button
          type="button"
          className={styles.menuButton}
          tabIndex={-1}
          data-menu={column.id}
          aria-label={m.ui_grid_column_menu({ column: column.title })}
        >
          <Icon of={ChevronDown} size={13} />
        </button>
      )}
      {resizable && column.resizable !== false && <span className={styles.handle} data-resize={column.id} />}
    </>
  )
}

function ariaSort<R>(sort: readonly GridSort[], { column }: PlacedColumn<R>) {
  if (!column.sortable) return undefined
  const key = sort.find((each) => each.id === column.id)
  if (!key) return 'none'
  return key.desc ? 'descending' : 'ascending'
}
