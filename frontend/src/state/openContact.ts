import type { ApiError } from '../api/call.ts'
import type { Detail, Line, Row } from '../api/types.ts'
import type { ChangeId, ContactId } from '../domain/ids.ts'
import { Store } from './store.ts'

/** The contact that is shown beside the table. */
export interface OpenContactState {
  readonly id: ContactId | null
  /** Its place in the list, to come back to. */
  readonly index: number
  /** What the table knows of it, until `detail` is here; with what was changed before Go has answered. */
  readonly row: Row | null
  /** Where everything came from; null until it was read. */
  readonly detail: Detail | null
  /** The lines of the timeline before those of `detail`, as far as they were asked for. */
  readonly older: readonly Line[]
  /** There may be more of them. */
  readonly hasOlder: boolean
  readonly error: ApiError | null
}

/** Which contact is open, and where in the list; enough to open it again. */
export type OpenPlace = Pick<OpenContactState, 'id' | 'index'>

/** What the store asks of Go; functions of api/contacts. */
export interface OpenContactSource {
  getContact(id: ContactId): Promise<Detail>
  readTimeline(id: ContactId, before: ChangeId, limit: number): Promise<Line[]>
}

/** How many lines of the timeline come with a contact (workspace.Dossier), and how many with each step back. */
const firstLines = 20
const olderLines = 50

interface Edit {
  readonly ids: readonly ContactId[]
  readonly edit: (row: Row) => Row
}

const nobody: OpenContactState = {
  id: null,
  index: 0,
  row: null,
  detail: null,
  older: [],
  hasOlder: false,
  error: null,
}

/**
 * The contact beside the table. It is drawn from its row at once and completed when Go has answered. An
 * answer that was overtaken by a newer one, or is about another contact, is dropped, so one may walk through the list
 * as fast as keys repeat.
 */
export class OpenContact extends Store<OpenContactState> {
  private readonly source: OpenContactSource
  private asked = 0
  private answered = 0
  private edits: readonly Edit[] = []
  /** As Go knows it. */
  private known: Row | null = null

  constructor(source: OpenContactSource) {
    super(nobody)
    this.source = source
  }

  open(row: Row, index: number): void {
    if (row.id === this.snapshot().id) return
    this.known = row
    this.set({ ...nobody, id: row.id, index, row: this.shown(row) })
    void this.refresh()
  }

  reopen({ id, index }: OpenPlace): void {
    if (id === this.snapshot().id) return
    this.known = null
    this.set({ ...nobody, id, index })
    void this.refresh()
  }

  close(): void {
    this.reopen(nobody)
  }

  /** Reads the contact again. What is shown stays until then. */
  async refresh(): Promise<void> {
    this.asked += 1
    const ticket = this.asked
    const { id } = this.snapshot()
    if (id === null) return
    try {
      const detail = await this.source.getContact(id)
      const wanted = this.snapshot().older.length
      const older = wanted > 0 ? await this.before(id, detail.timeline, wanted) : []
      if (ticket < this.answered || id !== this.snapshot().id) return
      this.answered = ticket
      this.known = detail.row
      const hasOlder = wanted > 0 ? older.length >= wanted : detail.timeline.length >= firstLines
      this.set({ ...this.snapshot(), detail, older, hasOlder, row: this.shown(detail.row), error: null })
    } catch (error) {
      if (ticket === this.asked && id === this.snapshot().id) this.set({ ...this.snapshot(), error: error as ApiError })
    }
  }

  /** Reads on in the timeline. */
  async showOlder(): Promise<void> {
    const { id, detail, older } = this.snapshot()
    if (id === null || detail === null) return
    const more = await this.before(id, [...detail.timeline, ...older], olderLines)
    if (older !== this.snapshot().older) return
    this.set({ ...this.snapshot(), older: [...older, ...more], hasOlder: more.length >= olderLines })
  }

  private async before(id: ContactId, lines: readonly Line[], limit: number): Promise<readonly Line[]> {
    const last = lines.at(-1)
    return last ? this.source.readTimeline(id, last.change.id, limit) : []
  }

  /** As RowWindow.edit: shows a change before Go has answered, until the function that it returns is called. */
  edit(ids: readonly ContactId[], edit: (row: Row) => Row): () => void {
    const pending: Edit = { ids, edit }
    this.setEdits([...this.edits, pending])
    return () => this.setEdits(this.edits.filter((other) => other !== pending))
  }

  private setEdits(edits: readonly Edit[]): void {
    this.edits = edits
    if (this.known) this.set({ ...this.snapshot(), row: this.shown(this.known) })
  }

  private shown(row: Row): Row {
    return this.edits.filter(({ ids }) => ids.includes(row.id)).reduce((so, { edit }) => edit(so), row)
  }
}
