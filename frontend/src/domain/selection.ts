import type { ContactId, ViewId } from './ids.ts'

/** What the bridge takes: these contacts, or all of a view but some. */
export interface SelectionWire {
  readonly ids: ContactId[]
  readonly view: ViewId | 0
  readonly except: ContactId[]
}

/**
 * Which contacts are selected: a list of them, or a rule – everyone of a view as it was when the rule was made, but
 * those left out. Immutable; every change gives a new one.
 */
export class Selection {
  static readonly none = new Selection(0, 0, new Set())

  /** Everyone of the view. Its order and its members stay as they are while the view is held. */
  static all(view: ViewId, total: number): Selection {
    return new Selection(view, total, new Set())
  }

  static of(ids: Iterable<ContactId>): Selection {
    return new Selection(0, 0, new Set(ids))
  }

  /** 0: `marked` are the selected ones. Otherwise they are the ones left out of this view. */
  private readonly view: ViewId | 0
  private readonly total: number
  private readonly marked: ReadonlySet<ContactId>

  private constructor(view: ViewId | 0, total: number, marked: ReadonlySet<ContactId>) {
    this.view = view
    this.total = total
    this.marked = marked
  }

  get isRule(): boolean {
    return this.view !== 0
  }

  get size(): number {
    return this.isRule ? this.total - this.marked.size : this.marked.size
  }

  get isEmpty(): boolean {
    return this.size === 0
  }

  /** How many of the view were left out; 0 for a list. */
  get leftOut(): number {
    return this.isRule ? this.marked.size : 0
  }

  /** The selected contacts when they are a list; empty for a rule. */
  get ids(): readonly ContactId[] {
    return this.isRule ? [] : [...this.marked]
  }

  has(id: ContactId): boolean {
    return this.marked.has(id) !== this.isRule
  }

  /** With these contacts selected or not. They must be members of the view when the selection is a rule. */
  with(ids: Iterable<ContactId>, selected: boolean): Selection {
    const marked = new Set(this.marked)
    for (const id of ids) {
      if (selected === this.isRule) marked.delete(id)
      else marked.add(id)
    }
    const next = new Selection(this.view, this.total, marked)
    return next.isEmpty ? Selection.none : next
  }

  toggle(id: ContactId): Selection {
    return this.with([id], !this.has(id))
  }

  /** All, some or none of these contacts. */
  cover(ids: readonly ContactId[]): 'all' | 'some' | 'none' {
    const selected = ids.filter((id) => this.has(id)).length
    if (selected === 0) return 'none'
    return selected === ids.length ? 'all' : 'some'
  }

  wire(): SelectionWire {
    return this.isRule
      ? { ids: [], view: this.view, except: [...this.marked] }
      : { ids: [...this.marked], view: 0, except: [] }
  }
}
