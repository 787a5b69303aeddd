import type { Row, Rows } from '../api/types.ts'
import type { ContactId, ViewId } from '../domain/ids.ts'
import { Store } from './store.ts'

const pageSize = 100
const pagesKept = 40

/** The rows that are here. A new object whenever one of them changed. */
export interface RowsHere {
  /** The row at this place of the view; undefined while it is not here. */
  readonly at: (index: number) => Row | undefined
}

export type RowSource = (view: ViewId, offset: number, limit: number) => Promise<Rows>

interface Page {
  rows: readonly Row[] | null
  /** The number of the newest request for it; older answers are dropped. */
  request: number
}

type Edit = (row: Row) => Row

/**
 * The part of a view that is on the screen or was lately: pages of 100 rows, 40 kept, the oldest dropped.
 *
 * Answers overtake each other. Each request has a number, and an answer that is not the newest for its page, or that
 * is for a view that was left, is dropped.
 */
export class RowWindow extends Store<RowsHere> {
  private readonly source: RowSource
  private readonly failed: (error: unknown) => void
  private view: ViewId | null = null
  private generation = 0
  private requests = 0
  /** In the order of use: the first is dropped first. */
  private pages = new Map<number, Page>()
  private visible = { first: 0, last: 0 }
  private readonly edits = new Map<ContactId, Edit[]>()
  private edited = new WeakMap<Row, Row>()

  constructor(source: RowSource, failed: (error: unknown) => void) {
    super({ at: () => undefined })
    this.source = source
    this.failed = failed
  }

  /** Leaves the view that was shown for another one, of which some rows are here already. */
  open(view: ViewId, offset: number, rows: readonly Row[]): void {
    this.generation += 1
    this.view = view
    this.pages = new Map()
    this.visible = { first: offset, last: offset + rows.length }
    for (let start = 0; start < rows.length; start += pageSize) {
      this.pages.set((offset + start) / pageSize, { rows: rows.slice(start, start + pageSize), request: 0 })
    }
    this.changed()
  }

  /** Says which rows are on the screen, last excluded; those that are not here are fetched. */
  need(first: number, last: number): void {
    this.visible = { first, last }
    for (const number of pagesOf(first, last)) {
      const page = this.pages.get(number)
      if (page) this.touch(number, page)
      else void this.fetch(number)
    }
    this.dropOldest()
  }

  /** The place of the first row on the screen. */
  get firstVisible(): number {
    return this.visible.first
  }

  /** Reads the rows on the screen again, in their places; the others are read when they are needed. */
  async refresh(): Promise<void> {
    const shown = new Set(pagesOf(this.visible.first, this.visible.last))
    for (const number of [...this.pages.keys()]) {
      if (!shown.has(number)) this.pages.delete(number)
    }
    await Promise.all([...shown].map((number) => this.fetch(number)))
  }

  /**
   * Shows these contacts changed before Go has answered. The function that it returns takes the change back; it is
   * called when the rows have been read again as much as when the change was refused.
   */
  edit(ids: readonly ContactId[], edit: Edit): () => void {
    for (const id of ids) this.edits.set(id, [...(this.edits.get(id) ?? []), edit])
    this.editsChanged()
    return () => {
      for (const id of ids) this.takeBack(id, edit)
      this.editsChanged()
    }
  }

  /** The rows that are here now, in their order; of a range, last excluded, when one is given. */
  loaded(first = 0, last = Number.POSITIVE_INFINITY): readonly Row[] {
    const numbers =
      last === Number.POSITIVE_INFINITY ? [...this.pages.keys()].sort((a, b) => a - b) : pagesOf(first, last)
    return numbers.flatMap((number) => {
      const start = number * pageSize
      const rows = this.pages.get(number)?.rows ?? []
      return rows.slice(Math.max(0, first - start), Math.max(0, last - start)).map((row) => this.shown(row))
    })
  }

  /** The rows of a range, last excluded, read now; they are not kept. */
  async read(first: number, last: number): Promise<readonly Row[]> {
    if (this.view === null) return []
    const { rows } = await this.source(this.view, first, last - first)
    return rows
  }

  private readonly at = (index: number): Row | undefined => {
    const row = this.pages.get(Math.floor(index / pageSize))?.rows?.[index % pageSize]
    return row && this.shown(row)
  }

  private async fetch(number: number): Promise<void> {
    if (this.view === null) return
    this.requests += 1
    const page: Page = { rows: this.pages.get(number)?.rows ?? null, request: this.requests }
    const { generation, view } = this
    this.touch(number, page)
    try {
      const { rows } = await this.source(view, number * pageSize, pageSize)
      if (generation !== this.generation || this.pages.get(number) !== page) return
      page.rows = rows
      this.changed()
    } catch (error) {
      if (generation !== this.generation || this.pages.get(number) !== page) return
      this.pages.delete(number)
      this.failed(error)
    }
  }

  private touch(number: number, page: Page): void {
    this.pages.delete(number)
    this.pages.set(number, page)
  }

  private dropOldest(): void {
    for (const number of this.pages.keys()) {
      if (this.pages.size <= pagesKept) return
      this.pages.delete(number)
    }
  }

  private shown(row: Row): Row {
    const edits = this.edits.get(row.id)
    if (!edits) return row
    const known = this.edited.get(row)
    if (known) return known
    const after = edits.reduce((so, edit) => edit(so), row)
    this.edited.set(row, after)
    return after
  }

  private takeBack(id: ContactId, edit: Edit): void {
    const left = (this.edits.get(id) ?? []).filter((candidate) => candidate !== edit)
    if (left.length === 0) this.edits.delete(id)
    else this.edits.set(id, left)
  }

  private editsChanged(): void {
    this.edited = new WeakMap()
    this.changed()
  }

  /** `at` is bound anew so that whoever compares sees that rows changed. */
  private changed(): void {
    this.set({ at: (index) => this.at(index) })
  }
}

function pagesOf(first: number, last: number): readonly number[] {
  if (last <= first) return []
  const from = Math.floor(first / pageSize)
  return Array.from({ length: Math.floor((last - 1) / pageSize) - from + 1 }, (_, step) => from + step)
}
