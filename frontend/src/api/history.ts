import type { ChangeId } from '../domain/ids.ts'
import { call } from './call.ts'
import type { ChangeDetails, Changed, HistoryChoices, HistoryPage, HistoryQuery } from './types.ts'
import * as bound from './wailsjs/go/app/History'

/** The next changes that a query finds, newest first; a page with `next` goes on, also when it found none. */
export function listChanges(query: HistoryQuery): Promise<HistoryPage> {
  return call(() => bound.List(query))
}

/** What one change did; of many contacts, the first. */
export function changeDetails(id: ChangeId): Promise<ChangeDetails> {
  return call(() => bound.Details(id))
}

/** By what the history can be filtered. */
export function historyChoices(): Promise<HistoryChoices> {
  return call(() => bound.Choices())
}

export function undo(): Promise<Changed> {
  return call(() => bound.Undo())
}

export function redo(): Promise<Changed> {
  return call(() => bound.Redo())
}

export function undoChange(id: ChangeId): Promise<Changed> {
  return call(() => bound.UndoChange(id))
}
