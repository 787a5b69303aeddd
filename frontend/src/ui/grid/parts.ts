import type { CSSProperties } from 'react'
import { cx } from '../cx.ts'
import styles from './grid.module.css'
import type { PlacedColumn } from './layout.ts'
import type { GridColumn } from './types.ts'

/** The column of checkboxes, which is the grid's own. */
export const selectId = '+select'

export function selectColumn<R>(title: string): GridColumn<R> {
  return { id: selectId, title, width: 40, min: 40, pinned: 'start', resizable: false, render: () => null }
}

export function cellClass<R>({ column }: PlacedColumn<R>): string {
  return cx(styles.cell, column.pinned && styles.pinned, column.align === 'end' && styles.end)
}

/** Where a pinned cell stops while the others scroll under it. */
export function pinStyle<R>({ column, pinnedAt }: PlacedColumn<R>): CSSProperties | undefined {
  if (pinnedAt === undefined) return undefined
  return column.pinned === 'start' ? { insetInlineStart: pinnedAt } : { insetInlineEnd: pinnedAt }
}

export function inEditor(element: EventTarget | null): boolean {
  return element instanceof Element && element.closest('[data-editor]') !== null
}
