import type { ImportFile } from '../api/types.ts'
import { Store } from './store.ts'

/** Where one can be. `file` is one that was dropped on the window. */
export type Screen =
  | { readonly name: 'contacts' }
  | { readonly name: 'segments' }
  | { readonly name: 'tags' }
  | { readonly name: 'attributes' }
  | { readonly name: 'consent' }
  | { readonly name: 'import'; readonly file?: ImportFile }
  | { readonly name: 'activity' }
  | { readonly name: 'settings' }

export type ScreenName = Screen['name']

export interface Screens {
  readonly current: Screen
  readonly canGoBack: boolean
  readonly canGoForward: boolean
}

interface Entry<Place> {
  readonly screen: Screen
  readonly place: Place | null
}

/**
 * The screens that were visited, as a browser keeps its pages. `Place` is what a screen wants to find again when one
 * comes back to it: filter, order, scroll position.
 */
export class ScreenStore<Place> extends Store<Screens> {
  private entries: readonly Entry<Place>[]
  private position = 0
  private readonly capture: () => Place
  private readonly restore: (place: Place) => void

  constructor(first: Screen, capture: () => Place, restore: (place: Place) => void) {
    super({ current: first, canGoBack: false, canGoForward: false })
    this.entries = [{ screen: first, place: null }]
    this.capture = capture
    this.restore = restore
  }

  go(screen: Screen): void {
    this.keepPlace()
    this.entries = [...this.entries.slice(0, this.position + 1), { screen, place: null }]
    this.moveTo(this.entries.length - 1)
  }

  back(): void {
    this.step(-1)
  }

  forward(): void {
    this.step(1)
  }

  private step(by: number): void {
    const entry = this.entries[this.position + by]
    if (!entry) return
    this.keepPlace()
    this.moveTo(this.position + by)
    if (entry.place !== null) this.restore(entry.place)
  }

  private keepPlace(): void {
    this.entries = this.entries.map((entry, index) =>
      index === this.position ? { ...entry, place: this.capture() } : entry,
    )
  }

  private moveTo(position: number): void {
    this.position = position
    const entry = this.entries[position]
    if (!entry) return
    this.set({
      current: entry.screen,
      canGoBack: position > 0,
      canGoForward: position < this.entries.length - 1,
    })
  }
}
