import { initialLayout, type Layout, readLayout } from '../domain/layout.ts'
import type { SettingsStore } from './settingsStore.ts'
import { Store } from './store.ts'

/** Below this width the sidebar is icons and the filters are closed unless a person opened them. In CSS pixels at 100 % text. */
const roomy = 1280
/** From this width on there is room for one more column. */
const wide = 1600

export interface LayoutNow extends Layout {
  readonly sidebarOpen: boolean
  readonly filtersOpen: boolean
  readonly wide: boolean
}

/** How the window is arranged: what a person chose, and otherwise what its width suggests. */
export class LayoutStore extends Store<LayoutNow> {
  private readonly settings: SettingsStore
  private chosen: Layout = initialLayout
  private kept = ''
  private width: number

  constructor(settings: SettingsStore, width: number) {
    super({ ...initialLayout, ...suggested(initialLayout, width) })
    this.settings = settings
    this.width = width
    settings.subscribe(() => this.settingsChanged())
  }

  /** @param width CSS pixels, divided by the size of the text: larger text needs more room */
  resized(width: number): void {
    this.width = width
    this.show()
  }

  toggleSidebar(): void {
    this.choose({ sidebar: !this.snapshot().sidebarOpen })
  }

  toggleFilters(): void {
    this.choose({ filters: !this.snapshot().filtersOpen })
  }

  openFilters(): void {
    if (!this.snapshot().filtersOpen) this.choose({ filters: true })
  }

  setColumns(columns: Layout['columns']): void {
    this.choose({ columns })
  }

  /** The choice holds at once; that it could not be kept is not worth a message. */
  private choose(part: Partial<Layout>): void {
    this.chosen = { ...this.chosen, ...part }
    this.kept = JSON.stringify(this.chosen)
    this.show()
    this.settings.change({ columns: this.kept }).catch(() => undefined)
  }

  private settingsChanged(): void {
    const { columns } = this.settings.snapshot()
    if (columns === this.kept) return
    this.kept = columns
    this.chosen = readLayout(columns)
    this.show()
  }

  private show(): void {
    this.set({ ...this.chosen, ...suggested(this.chosen, this.width) })
  }
}

function suggested(layout: Layout, width: number): Omit<LayoutNow, keyof Layout> {
  const room = width >= roomy
  return { sidebarOpen: layout.sidebar ?? room, filtersOpen: layout.filters ?? room, wide: width >= wide }
}
