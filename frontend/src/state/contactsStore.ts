import { type ApiError, isCancelled } from '../api/call.ts'
import type { Changed, Query, Row, Rows, View } from '../api/types.ts'
import { type Aspect, concerns } from '../domain/aspect.ts'
import { decode, encode } from '../domain/filter.ts'
import type { ChangeId, ContactId, SegmentId, ViewId } from '../domain/ids.ts'
import { conditionsOf, emptyPanel, type Panel, readPanel } from '../domain/panel.ts'
import { Selection } from '../domain/selection.ts'
import { encodeSort, newestFirst, type SortKey } from '../domain/sort.ts'
import { OpenContact, type OpenContactSource, type OpenPlace } from './openContact.ts'
import { RowWindow } from './rowWindow.ts'
import { Store } from './store.ts'

/** What the store asks of Go; the functions of api/contacts. */
export interface ContactsSource extends OpenContactSource {
  openView(query: Query): Promise<View>
  readRows(view: ViewId, offset: number, limit: number): Promise<Rows>
  readIds(view: ViewId, offset: number, limit: number): Promise<readonly ContactId[]>
  countAmong(view: ViewId, ids: readonly ContactId[]): Promise<number>
}

export interface ContactsState {
  /** The segment that was opened; what is asked may have been changed since. */
  readonly segment: SegmentId | null
  readonly panel: Panel
  readonly sort: readonly SortKey[]
  /** What is on the screen. It answers `shown`, which is behind `panel` while a newer answer is awaited. */
  readonly view: View | null
  readonly shown: Panel
  /** `shown` in the filter language. */
  readonly filter: string
  /** Counted from 1. */
  readonly page: number
  /** Rows on a page; 0: all of them in one scroll area. */
  readonly pageSize: number
  readonly selection: Selection
  /** The filter under which the selection was made, when it is a rule. */
  readonly selectionFilter: string
  /** How many of the selected contacts are not in the list; 0 for a rule. */
  readonly hidden: number
  /** Something changed elsewhere; the list is as it was until it is refreshed. */
  readonly stale: boolean
  readonly busy: boolean
  readonly error: ApiError | null
  /** Where the list is to be scrolled to: a new object each time. */
  readonly scroll: { readonly index: number }
}

/** Where someone was in the list; enough to come back to it. */
export type ContactsPlace = Pick<ContactsState, 'segment' | 'panel' | 'sort' | 'page'> & {
  readonly index: number
  readonly opened: OpenPlace
}

interface Edit {
  readonly ids: readonly ContactId[]
  readonly edit: (row: Row) => Row
}

/** A selection that was extended to a row, and what it was before. */
interface Extent {
  readonly anchor: number
  readonly before: Selection
  readonly after: Selection
}

/** The contacts screen outside of React: what is asked, what is shown, what is selected. */
export class ContactsStore extends Store<ContactsState> {
  readonly rows: RowWindow
  /** The contact beside the table. */
  readonly opened: OpenContact
  /** The row under the keyboard, for commands when nothing is selected. */
  focused: Row | null = null
  private readonly source: ContactsSource
  private opening = 0
  private ranges = 0
  private extent: Extent | null = null
  private commands = 0
  /** The command before. Commands go one after the other, so that Undo means the one that was given last. */
  private before: Promise<unknown> = Promise.resolve()
  /** The last change of this window's own commands, whose echo may still come. */
  private ownChange: ChangeId | null = null

  constructor(source: ContactsSource) {
    super({
      segment: null,
      panel: emptyPanel,
      sort: newestFirst,
      view: null,
      shown: emptyPanel,
      filter: '',
      page: 1,
      pageSize: 100,
      selection: Selection.none,
      selectionFilter: '',
      hidden: 0,
      stale: false,
      busy: false,
      error: null,
      scroll: { index: 0 },
    })
    this.source = source
    this.rows = new RowWindow(
      (view, offset, limit) => source.readRows(view, offset, limit),
      () => void this.refresh(),
    )
    this.opened = new OpenContact(source)
  }

  // ---- what is asked

  setPanel(panel: Panel): Promise<void> {
    this.patch({ panel })
    this.focused = null
    return this.open(1, 0)
  }

  /** Asks what a filter of the filter language says; "" is everyone. */
  setFilter(filter: string): Promise<void> {
    return this.setPanel(readPanel(decode(filter)))
  }

  /** Starts anew with these conditions, outside of any segment. */
  show(panel: Panel): Promise<void> {
    const { segment, sort } = this.state
    this.patch({ segment: null, sort: segment === null ? sort : newestFirst })
    return this.setPanel(panel)
  }

  /** As `show`, for a filter of the filter language; "" is everyone. */
  showFilter(filter: string): Promise<void> {
    return this.show(readPanel(decode(filter)))
  }

  /** Starts anew with what a segment keeps. */
  openSegment(segment: SegmentId, panel: Panel, sort: readonly SortKey[]): Promise<void> {
    this.patch({ segment, sort })
    return this.setPanel(panel)
  }

  setSort(sort: readonly SortKey[]): Promise<void> {
    this.patch({ sort: sort.length > 0 ? sort : newestFirst })
    return this.open(1, 0)
  }

  /** Asks the same again: new contacts appear, gone ones go, rows move to their places. */
  refresh(): Promise<void> {
    return this.open(this.state.page, this.rows.firstVisible)
  }

  /** The query of what is asked now, for exports as well. */
  query(): Query {
    const { panel, sort } = this.state
    return { filter: encode(conditionsOf(panel)), sort: encodeSort(sort) }
  }

  // ---- where one is

  setPage(page: number): void {
    const target = Math.min(Math.max(1, page), this.pages)
    this.patch({ page: target, scroll: { index: (target - 1) * this.state.pageSize } })
  }

  /** The first row on the screen stays on it. */
  setPageSize(pageSize: number): void {
    if (pageSize === this.state.pageSize) return
    const index = this.rows.firstVisible
    this.patch({ pageSize, page: pageSize === 0 ? 1 : Math.floor(index / pageSize) + 1, scroll: { index } })
  }

  get pages(): number {
    const { pageSize, view } = this.state
    return pageSize === 0 ? 1 : Math.max(1, Math.ceil((view?.total ?? 0) / pageSize))
  }

  place(): ContactsPlace {
    const { segment, panel, sort, page } = this.state
    const { id, index } = this.opened.snapshot()
    return { segment, panel, sort, page, index: this.rows.firstVisible, opened: { id, index } }
  }

  goTo(place: ContactsPlace): Promise<void> {
    this.patch({ segment: place.segment, panel: place.panel, sort: place.sort })
    this.opened.reopen(place.opened)
    return this.open(place.page, place.index)
  }

  // ---- what is selected

  select(selection: Selection): void {
    const hidden = selection.isRule || selection.isEmpty ? 0 : this.state.hidden
    this.patch({ selection, selectionFilter: this.state.filter, hidden })
  }

  /** Everyone who matches, as a rule. */
  selectAll(): void {
    const { view } = this.state
    if (view && !view.loading) this.select(Selection.all(view.id, view.total))
  }

  /** Whether a contact of the list is selected. A rule made under another filter says nothing about this list. */
  isSelected(id: ContactId): boolean {
    const { selection, selectionFilter, filter } = this.state
    return (!selection.isRule || selectionFilter === filter) && selection.has(id)
  }

  /** What a command works on: the selection, or the row under the keyboard. */
  target(): Selection {
    const { selection } = this.state
    if (!selection.isEmpty) return selection
    const { focused } = this
    // A contact that left the list is out of sight: no key may reach it any more.
    const shown = focused !== null && this.rows.loaded().some(({ id }) => id === focused.id)
    return shown ? Selection.of([focused.id]) : Selection.none
  }

  toggle(id: ContactId): void {
    this.select(this.selectionHere().toggle(id))
  }

  /** Selects the rows of a range, last excluded, or takes them out of the selection. */
  async selectRange(first: number, last: number, selected: boolean): Promise<void> {
    const ids = await this.idsOf(first, last)
    if (ids) this.select(this.selectionHere().with(ids, selected))
  }

  /** Adds the rows from one to another, in place of those that were added from the same row just before. */
  async extendSelection(anchor: number, to: number): Promise<void> {
    const goesOn = this.extent?.anchor === anchor && this.extent.after === this.state.selection
    const before = goesOn && this.extent ? this.extent.before : this.selectionHere()
    const ids = await this.idsOf(Math.min(anchor, to), Math.max(anchor, to) + 1)
    if (!ids) return
    const after = before.with(ids, true)
    this.extent = { anchor, before, after }
    this.select(after)
  }

  /** Who is in a range of rows, here or not; null when another list or another range was asked for meanwhile. */
  private async idsOf(first: number, last: number): Promise<readonly ContactId[] | null> {
    this.ranges += 1
    const { ranges } = this
    const { view } = this.state
    const here = this.rows.loaded(first, last)
    if (here.length === last - first) return here.map(({ id }) => id)
    if (!view) return null
    const ids = await this.source.readIds(view.id, first, last - first)
    return ranges === this.ranges && this.state.view === view ? ids : null
  }

  // ---- what is changed

  /**
   * Runs a command of this window. Its effect is shown before Go answers and taken back when Go refuses; the rows
   * keep their places, and the list says that it changed only when the command could have moved them.
   */
  async change(aspects: Aspect | readonly Aspect[], command: () => Promise<Changed>, shown?: Edit): Promise<Changed> {
    const takeBack = shown && [this.rows.edit(shown.ids, shown.edit), this.opened.edit(shown.ids, shown.edit)]
    this.commands += 1
    try {
      const turn = this.before.then(command)
      this.before = turn.catch(() => undefined)
      const changed = await turn
      this.ownChange = changed.change
      await Promise.all([this.settle([aspects].flat()), this.opened.refresh()])
      return changed
    } finally {
      for (const undo of takeBack ?? []) undo()
      this.commands -= 1
    }
  }

  /** Something was changed; by this window, or elsewhere. */
  async dataChanged(change: ChangeId): Promise<void> {
    if (this.commands > 0 || change === this.ownChange) return
    await Promise.all([this.rows.refresh(), this.opened.refresh()])
    this.patch({ stale: true })
  }

  private async settle(aspects: readonly Aspect[]): Promise<void> {
    if (aspects.includes('members')) return this.refresh()
    await this.rows.refresh()
    const { panel, sort, stale } = this.state
    this.patch({ stale: stale || aspects.some((aspect) => concerns(aspect, panel, sort)) })
  }

  private get state(): ContactsState {
    return this.snapshot()
  }

  private patch(part: Partial<ContactsState>): void {
    this.set({ ...this.state, ...part })
  }

  /** A rule made under another filter cannot be added to; a new selection starts. */
  private selectionHere(): Selection {
    const { selection, selectionFilter, filter } = this.state
    return selection.isRule && selectionFilter !== filter ? Selection.none : selection
  }

  /** Opens what is asked and shows it when its first rows are here, so that the old list stands until then. */
  private async open(page: number, index: number): Promise<void> {
    this.opening += 1
    const ticket = this.opening
    const query = this.query()
    const shown = this.state.panel
    this.patch({ busy: true })
    try {
      const view = await this.source.openView(query)
      if (ticket !== this.opening) return
      const place = this.fit(page, index, view.total)
      const { rows } = await this.source.readRows(view.id, place.offset, place.limit)
      if (ticket !== this.opening) return
      this.rows.open(view.id, place.offset, rows)
      void this.keepRule()
      void this.countHidden(view.id)
      this.patch({
        view,
        shown,
        filter: query.filter,
        page: place.page,
        scroll: { index: place.index },
        stale: false,
        error: null,
        busy: false,
      })
    } catch (error) {
      if (ticket !== this.opening) return
      // Go gives up a question when the next one comes, also one that was asked for the counts beside the tags.
      if (isCancelled(error)) return this.open(page, index)
      this.patch({ error: error as ApiError, busy: false })
    }
  }

  /** Once for each list: what is selected or taken out of it afterwards is in it. */
  private async countHidden(view: ViewId): Promise<void> {
    const { selection } = this.state
    if (selection.isRule || selection.isEmpty) return
    const among = await this.source.countAmong(view, selection.ids).catch(() => selection.size)
    if (this.state.view?.id !== view) return
    if (this.state.selection === selection) this.patch({ hidden: selection.size - among })
    else await this.countHidden(view)
  }

  /** Go keeps the views that were used last; the one that the selection is a rule of must be among them. */
  private async keepRule(): Promise<void> {
    const { view } = this.state.selection.wire()
    if (view === 0 || view === this.state.view?.id) return
    try {
      await this.source.readRows(view, 0, 1)
    } catch {
      this.patch({ selection: Selection.none })
    }
  }

  /** The nearest place that exists in a list of this length, and the whole hundreds of rows that show it. */
  private fit(
    page: number,
    index: number,
    total: number,
  ): { page: number; index: number; offset: number; limit: number } {
    const { pageSize } = this.state
    const last = Math.max(0, total - 1)
    const fitting = pageSize === 0 ? 1 : Math.min(page, Math.floor(last / pageSize) + 1)
    const start = pageSize === 0 ? 0 : (fitting - 1) * pageSize
    const top = Math.min(Math.max(index, start), last)
    const offset = Math.floor(top / 100) * 100
    return { page: fitting, index: top, offset, limit: 100 }
  }
}
