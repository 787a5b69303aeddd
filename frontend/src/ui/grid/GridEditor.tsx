import { type RefObject, useLayoutEffect, useRef } from 'react'
import styles from './grid.module.css'
import { isRtl } from './rtl.ts'
import type { RecordGridProps } from './types.ts'
import type { GridState } from './useGridContext.ts'

type GridEditorProps<R> = {
  props: RecordGridProps<R>
  state: GridState<R>
  grid: RefObject<HTMLDivElement | null>
}

/**
 * An editor stands over its cell and is at least as large. One that is taller opens downward, or upward where the
 * screen ends.
 */
export function GridEditor<R>({ props, state: { visible, layout, context }, grid }: GridEditorProps<R>) {
  const { editing, offset = 0, rowHeight } = props
  const column = layout.columns.findIndex((each) => each.column.id === editing?.column)
  const sheet = useRef<HTMLDivElement>(null)
  const row = editing?.index ?? 0
  useLayoutEffect(() => {
    const [element, room] = [sheet.current, grid.current]
    if (!element || !room) return
    const place = () => moveInto(element, context()?.focus.cell({ row, column }), room)
    const observer = new ResizeObserver(place)
    observer.observe(element)
    place()
    return () => observer.disconnect()
  })
  const placed = layout.columns[column]
  if (!editing || !placed) return null
  const y = (row - offset) * rowHeight + visible.shift
  const size = {
    insetInlineStart: placed.start,
    minInlineSize: `max(${placed.width}px, 10rem)`,
    minBlockSize: rowHeight,
  }
  return (
    <div
      ref={sheet}
      role="row"
      data-editor=""
      className={styles.editor}
      style={{ ...size, transform: `translateY(${y}px)` }}
    >
      <div role="gridcell">{editing.editor}</div>
    </div>
  )
}

/** Moves the sheet to where its cell is seen, which a pinned column is not where it stands, and into the screen. */
function moveInto(sheet: HTMLElement, cell: HTMLElement | null | undefined, grid: HTMLElement) {
  if (!cell) return
  sheet.style.translate = 'none'
  const [box, at, room] = [sheet, cell, grid].map((element) => element.getBoundingClientRect()) as [
    DOMRect,
    DOMRect,
    DOMRect,
  ]
  const left = isRtl(grid) ? at.right - box.width : at.left
  const fitting = Math.max(room.left, Math.min(left, room.left + grid.clientWidth - box.width))
  const below = at.top + box.height <= room.top + grid.clientHeight
  const above = at.bottom - box.height
  const top = below || above < room.top ? at.top : above
  sheet.style.translate = `${fitting - box.left}px ${top - box.top}px`
}
