/**
 * Scrolling through more rows than a page can be tall.
 *
 * Browsers cap the height of an element (33,554,428 px divided by the pixel ratio), so the scroll area is never taller
 * than `maxPhysical`. There are two positions: *physical* is where the area is scrolled to (scrollTop), *virtual* is
 * where that is in the full list. While the list fits they are the same. When it does not, small moves move both by
 * the same amount, so that rows never jump; a jump of more than two screens, which only the thumb can make, maps in
 * proportion; and once scrolling rests the thumb is put where it belongs.
 *
 * Pure arithmetic: no DOM. All lengths are pixels.
 */
export const maxPhysical = 8_000_000

/** The screen's pixels round a position by less than this. */
const edge = 1

export type Extent = { count: number; rowHeight: number; viewport: number }

/** Rows first … last − 1. */
export type Range = { first: number; last: number }

export class Scroller {
  #extent: Extent = { count: 0, rowHeight: 1, viewport: 0 }
  #virtual = 0
  #physical = 0

  /** Height of the whole list. */
  get virtualHeight(): number {
    return this.#extent.count * this.#extent.rowHeight
  }

  /** Height of the scroll area. */
  get physicalHeight(): number {
    return Math.min(this.virtualHeight, maxPhysical)
  }

  /** What scrollTop should be. */
  get physicalTop(): number {
    return this.#physical
  }

  /** Where the top of the screen is in the whole list. */
  get virtualTop(): number {
    return this.#virtual
  }

  /** What to add to a row's place in the list to get its place in the scroll area. It stays while moves are small. */
  get shift(): number {
    return this.#physical - this.#virtual
  }

  /** Takes over new measures; the row at the top stays there. */
  resize(extent: Extent): void {
    const topRow = this.#virtual / this.#extent.rowHeight
    this.#extent = extent
    this.#virtual = this.#clamp(Math.round(topRow * extent.rowHeight))
    this.#physical = this.#mapped()
  }

  /** The area was scrolled, by whatever means. Returns whether it must be put elsewhere: to physicalTop. */
  scrolled(physical: number): boolean {
    const delta = physical - this.#physical
    // Our own correction coming back, as the screen's pixels round it.
    if (Math.abs(delta) < edge) return false
    this.#physical = physical
    if (!this.#capped) {
      this.#virtual = this.#clamp(physical)
      return false
    }
    if (Math.abs(delta) > this.#extent.viewport * 2) {
      const atEnd = physical >= this.#maxPhysical - edge
      this.#virtual = atEnd ? this.#maxVirtual : this.#clamp(Math.round(physical * this.#ratio))
      return false
    }
    this.#virtual = this.#clamp(this.#virtual + delta)
    return this.#atWrongEdge && this.settle()
  }

  /** Scrolling rests: the thumb goes where it belongs. Returns whether that moves it. */
  settle(): boolean {
    const before = this.#physical
    this.#physical = this.#mapped()
    return this.#physical !== before
  }

  /** Brings row `index` into view by the smallest move. Returns whether anything moves. */
  reveal(index: number): boolean {
    const { rowHeight, viewport } = this.#extent
    const top = index * rowHeight
    if (top < this.#virtual) return this.#moveTo(top)
    if (top + rowHeight > this.#virtual + viewport) return this.#moveTo(top + rowHeight - viewport)
    return false
  }

  /** Puts row `index` at the top of the screen. */
  jump(index: number): boolean {
    return this.#moveTo(index * this.#extent.rowHeight)
  }

  /** The rows on the screen and `overscan` more on either side. */
  range(overscan: number): Range {
    const { count, rowHeight, viewport } = this.#extent
    const first = Math.floor(this.#virtual / rowHeight) - overscan
    const last = Math.ceil((this.#virtual + viewport) / rowHeight) + overscan
    return { first: Math.max(0, Math.min(first, count)), last: Math.min(count, last) }
  }

  get #capped(): boolean {
    return this.virtualHeight > maxPhysical
  }

  get #maxVirtual(): number {
    return Math.max(0, this.virtualHeight - this.#extent.viewport)
  }

  get #maxPhysical(): number {
    return Math.max(0, this.physicalHeight - this.#extent.viewport)
  }

  get #ratio(): number {
    return this.#maxPhysical > 0 ? this.#maxVirtual / this.#maxPhysical : 1
  }

  /** The area has come to its end but the list has not, or the other way round. */
  get #atWrongEdge(): boolean {
    const physicalEdge = this.#physical <= edge || this.#physical >= this.#maxPhysical - edge
    const virtualEdge = this.#virtual <= 0 || this.#virtual >= this.#maxVirtual
    return physicalEdge !== virtualEdge
  }

  /** The physical place that belongs to the virtual one. It is at an end only when the list is, or the wheel would stick. */
  #mapped(): number {
    if (!this.#capped) return this.#virtual
    if (this.#virtual <= 0) return 0
    if (this.#virtual >= this.#maxVirtual) return this.#maxPhysical
    return Math.max(edge + 1, Math.min(Math.round(this.#virtual / this.#ratio), this.#maxPhysical - edge - 1))
  }

  #clamp(virtual: number): number {
    return Math.max(0, Math.min(virtual, this.#maxVirtual))
  }

  #moveTo(virtual: number): boolean {
    const delta = this.#clamp(virtual) - this.#virtual
    if (delta === 0) return false
    const physical = this.#physical + delta
    this.#virtual += delta
    const far = Math.abs(delta) > this.#extent.viewport * 2
    this.#physical = far || physical < 0 || physical > this.#maxPhysical ? this.#mapped() : physical
    if (this.#atWrongEdge) this.#physical = this.#mapped()
    return true
  }
}
