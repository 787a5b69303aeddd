import type { GridLayout } from './layout.ts'
import { type CellPlace, headerRow } from './navigate.ts'
import { inEditor } from './parts.ts'
import { isRtl } from './rtl.ts'

/** What a cell may hold that takes the focus itself. */
const controls = '[data-action], input[type="checkbox"]'

/**
 * The one tab stop of a grid. Cells and their controls all carry tabindex −1 in the markup; this moves a single 0
 * about, so that a key press renders nothing. A cell that holds one control gives it the focus.
 *
 * When the row with the focus leaves the document the grid itself takes it, and gives it back when the row returns.
 */
export class RovingFocus {
  place: CellPlace
  readonly grid: HTMLElement

  #stop: HTMLElement
  /** The focus is somewhere in the grid. */
  #inside = false
  /** The active cell should have the focus as soon as it exists. */
  #wanted = false

  constructor(grid: HTMLElement, place: CellPlace) {
    this.grid = grid
    this.#stop = grid
    this.place = place
  }

  cell({ row, column }: CellPlace = this.place): HTMLElement | null {
    return this.grid.querySelector<HTMLElement>(`[aria-rowindex="${row + 2}"] > [aria-colindex="${column + 1}"]`)
  }

  controls(cell: HTMLElement): HTMLElement[] {
    return [...cell.querySelectorAll<HTMLElement>(controls)]
  }

  /** Moves the focus; a cell that is not in the document yet gets it when it comes. */
  moveTo(place: CellPlace): void {
    this.place = place
    this.#wanted = true
    this.restore()
  }

  /** The focus came into the grid, or moved within it. */
  entered(place: CellPlace | undefined): void {
    this.#inside = true
    if (!place) return
    this.place = place
    this.#wanted = false
    const cell = this.cell()
    if (cell) this.#setStop(this.#target(cell))
  }

  /** The focus went elsewhere. */
  left(): void {
    this.#inside = false
    this.#wanted = false
  }

  /** Of the rows only first … last − 1 will stay in the document: saves the focus from one that goes. */
  keep(first: number, last: number): void {
    const { row } = this.place
    if (!this.#inside || row === headerRow || (row >= first && row < last)) return
    // Editing goes on where it cannot be seen.
    if (inEditor(document.activeElement)) return
    this.#wanted = true
    this.#setStop(this.grid)
    this.grid.focus({ preventScroll: true })
  }

  /** Rows first … last − 1 are all there are. */
  limit(first: number, last: number): void {
    const { row, column } = this.place
    if (last <= first) this.place = { row: headerRow, column }
    else if (row !== headerRow && (row < first || row >= last))
      this.place = { row: row < first ? first : last - 1, column }
  }

  /** After rows were drawn: the tab stop and the focus go where they belong. */
  restore(): void {
    const cell = this.cell()
    const target = cell ? this.#target(cell) : this.grid
    const active = document.activeElement
    // The element with the focus was removed, and the focus with it.
    if (this.#inside && active === document.body) this.#wanted = true
    this.#setStop(target)
    const held = this.#wanted || (cell !== null && active === cell)
    if (held && active !== target) target.focus({ preventScroll: true })
    if (cell) this.#wanted = false
  }

  /** Scrolls sideways until the active cell's column is not covered. */
  revealColumn<R>(layout: GridLayout<R>, width: number): void {
    const placed = layout.columns[this.place.column]
    if (!placed || placed.column.pinned) return
    const scrolled = Math.abs(this.grid.scrollLeft)
    const before = placed.start - layout.pinnedStart - scrolled
    const after = placed.start + placed.width - (scrolled + width - layout.pinnedEnd)
    const by = before < 0 ? before : Math.max(0, after)
    if (by !== 0) this.grid.scrollLeft += isRtl(this.grid) ? -by : by
  }

  #target(cell: HTMLElement): HTMLElement {
    const inside = this.controls(cell)
    if (inside.length > 1) return inside.find((control) => control === document.activeElement) ?? cell
    return inside[0] ?? cell
  }

  #setStop(element: HTMLElement) {
    if (this.#stop !== element) this.#stop.tabIndex = -1
    this.#stop = element
    element.tabIndex = 0
  }
}
