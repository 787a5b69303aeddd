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
  /** There is room beside the table for the contact panel; otherwise it lies over it. */
  readonly roomy: boolean
  readonly wide: boolean
}

/** How the window is arranged: what a person chose, and otherwise what its width suggests. */
export class LayoutStore extends Store<LayoutNow> {
  private readonly settings: SettingsStore
  private chosen: Layout = initialLayout
  /** Columns of the segment that is open; they are kept with it, not here. */
  private lent: Pick<Layout, 'columns'> | null = null
  private kept = ''
  private width: number
  /** The contact panel stands beside the table. */
  private panel = false
  /** The filters were asked for although the panel took their room. */
  private besidePanel = false

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

  /** Beside the contact panel there is room for the filters only in a wide window; they come back when it goes. */
  panelShown(panel: boolean): void {
    if (panel === this.panel) return
    this.panel = panel
    this.besidePanel = false
    this.show()
  }

  toggleFilters(): void {
    this.setFilters(!this.snapshot().filtersOpen)
  }

  openFilters(): void {
    if (!this.snapshot().filtersOpen) this.setFilters(true)
  }

  private setFilters(open: boolean): void {
    if (this.panel && !this.snapshot().wide) {
      this.besidePanel = open
      this.show()
    } else {
      this.choose({ filters: open })
    }
  }

  setColumns(columns: Layout['columns']): void {
    if (this.lent) this.lendColumns({ columns })
    else this.choose({ columns })
  }

  /** Shows other columns than the chosen ones for a while; null: the chosen ones again. */
  lendColumns(lent: Pick<Layout, 'columns'> | null): void {
    this.lent = lent
    this.show()
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
    const suggestion = suggested(this.chosen, this.width)
    const filtersOpen = this.panel && !suggestion.wide ? this.besidePanel : suggestion.filtersOpen
    this.set({ ...this.chosen, ...this.lent, ...suggestion, filtersOpen })
  }
}

function suggested(layout: Layout, width: number): Omit<LayoutNow, keyof Layout> {
  const room = width >= roomy
  return { sidebarOpen: layout.sidebar ?? room, filtersOpen: layout.filters ?? room, roomy: room, wide: width >= wide }
}
