import type { ChangeId } from '../domain/ids.ts'
import { call } from './call.ts'
import type { Change, Changed } from './types.ts'
import * as bound from './wailsjs/go/app/History'

/** Changes, newest first. @param before only those older than this one, 0 = from the newest on */
export function listChanges(before: ChangeId | 0, limit: number): Promise<Change[]> {
  return call(() => bound.List(before, limit))
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
