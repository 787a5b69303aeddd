import type { Erased, NumbersAdded, Segment } from '../api/types.ts'
import type { ContactId } from '../domain/ids.ts'
import type { Selection } from '../domain/selection.ts'
import { Store } from './store.ts'

/** A question that stands before a command. */
export interface Confirmation {
  readonly title: string
  readonly text: string
  readonly confirm: string
  readonly tone: 'primary' | 'danger'
  readonly run: () => void
}

/** A change that is chosen in a sheet beside the selection's bar or beside the row. */
export interface QuickChange {
  readonly kind: 'addTag' | 'removeTag' | 'setAttribute'
  readonly selection: Selection
}

/** A line of the ledger that somebody thinks is wrong. */
export interface LineToCorrect {
  readonly id: number
  readonly contact: ContactId
  /** Of the contact. */
  readonly name: string
  /** What the line says: "Opted out, 3 May 2026". */
  readonly words: string
}

/** The dialogs about segments. */
export type SegmentDialogOpen =
  | { readonly kind: 'saveSegment' }
  | { readonly kind: 'renameSegment' | 'snapshotSegment'; readonly segment: Segment }
  | { readonly kind: 'addToList'; readonly selection: Selection }
  | { readonly kind: 'numbersAdded'; readonly segment: Segment; readonly result: NumbersAdded }

/** A paper that is asked for: the proof of consent of a contact or for a number, or everything about a contact. */
export type PaperAsked =
  | { readonly of: 'proof' | 'everything'; readonly contact: ContactId }
  | { readonly of: 'number'; readonly number: string }

/** What stands over the window. Only one thing at a time. */
export type OpenDialog =
  | { readonly kind: 'edit' | 'erase'; readonly selection: Selection }
  | { readonly kind: 'erased'; readonly result: Erased }
  | { readonly kind: 'new' | 'removeBySource' }
  | { readonly kind: 'messages' }
  /** `selection`: other contacts than the selected ones. */
  | { readonly kind: 'export'; readonly selection?: Selection }
  /** `withdrawn` says who opted out themselves; "": nobody did. */
  | { readonly kind: 'optIn'; readonly selection: Selection; readonly withdrawn: string }
  | { readonly kind: 'correct'; readonly line: LineToCorrect }
  | QuickChange
  /** `filter` is in the filter language; what the list shows, unless it is given. */
  | { readonly kind: 'builder'; readonly filter?: string }
  | SegmentDialogOpen
  | { readonly kind: 'paper'; readonly asked: PaperAsked }
  | { readonly kind: 'confirm'; readonly question: Confirmation }
  | { readonly kind: 'palette' }
  | { readonly kind: 'shortcuts' }

export function isQuick(dialog: OpenDialog | null): dialog is QuickChange {
  return dialog !== null && ['addTag', 'removeTag', 'setAttribute'].includes(dialog.kind)
}

export class DialogStore extends Store<OpenDialog | null> {
  constructor() {
    super(null)
  }

  open(dialog: OpenDialog): void {
    this.set(dialog)
  }

  close(): void {
    this.set(null)
  }
}
