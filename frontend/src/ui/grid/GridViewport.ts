import { type Extent, Scroller } from './scroller.ts'

/** What of the list is in the document, and where. A new object whenever any of it changes. */
export type Visible = {
  first: number
  last: number
  /** Added to a row's place in the list. */
  shift: number
  /** Height of the scroll area. */
  height: number
  /** Width of the screen. */
  width: number
}

/** Rows above and below the screen that are kept in the document. */
const overscan = 6
/** Scrolling rests when nothing has moved for this long. */
const restMs = 150

/**
 * Ties a Scroller to the element that scrolls. Rows are counted from 0 within the scroll area. Nothing is read from
 * the layout while scrolling but scrollTop, which the browser has at hand.
 */
export class GridViewport {
  /** Called before rows leave the document, so that the focus can be saved from one of them. */
  beforeChange: (next: Visible) => void = () => {}

  #scroller = new Scroller()
  #extent: Extent = { count: 0, rowHeight: 1, viewport: 0 }
  #element: HTMLElement | undefined
  #visible: Visible = { first: 0, last: 0, shift: 0, height: 0, width: 0 }
  #listeners = new Set<() => void>()
  /** Where the element is known to stand. */
  #placedAt = 0
  #timer = 0

  /** Starts listening; returns how to stop. `head` is the header, which covers the top of the screen. */
  attach(element: HTMLElement, head: HTMLElement): () => void {
    this.#element = element
    const measure = () => this.#measure(element.clientHeight - head.offsetHeight, element.clientWidth)
    const onScroll = () => this.#onScroll()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    observer.observe(head)
    element.addEventListener('scroll', onScroll, { passive: true })
    measure()
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', onScroll)
      window.clearTimeout(this.#timer)
      this.#element = undefined
    }
  }

  configure(count: number, rowHeight: number): void {
    if (count === this.#extent.count && rowHeight === this.#extent.rowHeight) return
    this.#resize({ ...this.#extent, count, rowHeight }, this.#visible.width)
  }

  /** Brings a row into view by the smallest move. */
  reveal(index: number): void {
    if (this.#scroller.reveal(index)) this.#place()
  }

  /** Puts a row at the top. */
  jump(index: number): void {
    if (this.#scroller.jump(index)) this.#place()
  }

  /** Puts the element where the scroller says; again after rows were drawn, when it may just have become tall enough. */
  settleElement(): void {
    const element = this.#element
    const wanted = this.#scroller.physicalTop
    if (!element || this.#placedAt === wanted) return
    element.scrollTop = wanted
    if (Math.abs(element.scrollTop - wanted) < 1) this.#placedAt = wanted
  }

  /** The row at the top of the screen. */
  get topRow(): number {
    return Math.floor(this.#scroller.virtualTop / this.#extent.rowHeight)
  }

  /** Whole rows of one screen. */
  get rowsPerScreen(): number {
    return Math.max(1, Math.floor(this.#extent.viewport / this.#extent.rowHeight))
  }

  readonly snapshot = (): Visible => this.#visible

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #measure(viewport: number, width: number) {
    if (viewport === this.#extent.viewport && width === this.#visible.width) return
    this.#resize({ ...this.#extent, viewport: Math.max(0, viewport) }, width)
  }

  #resize(extent: Extent, width: number) {
    this.#extent = extent
    this.#scroller.resize(extent)
    this.#publish(width)
    this.#place()
  }

  #onScroll() {
    if (!this.#element) return
    const corrected = this.#scroller.scrolled(this.#element.scrollTop)
    if (!corrected) this.#placedAt = this.#scroller.physicalTop
    if (corrected) this.#place()
    else this.#publish()
    window.clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => {
      if (this.#scroller.settle()) this.#place()
    }, restMs)
  }

  /** Puts the element where the scroller says. */
  #place() {
    this.#publish()
    this.settleElement()
  }

  #publish(width = this.#visible.width) {
    const { first, last } = this.#scroller.range(overscan)
    const next = { first, last, shift: this.#scroller.shift, height: this.#scroller.physicalHeight, width }
    const now = this.#visible
    const same =
      now.first === first &&
      now.last === last &&
      now.shift === next.shift &&
      now.height === next.height &&
      now.width === width
    if (same) return
    this.beforeChange(next)
    this.#visible = next
    for (const listener of this.#listeners) listener()
  }
}
