import type { SegmentId } from '../domain/ids.ts'
import type { SelectionWire } from '../domain/selection.ts'
import { call } from './call.ts'
import type { Changed, NumbersAdded, SavedSegment, Segment, SegmentInput, SegmentPatch } from './types.ts'
import * as bound from './wailsjs/go/app/Segments'

/** The segments that are not deleted, by name. */
export function listSegments(): Promise<Segment[]> {
  return call(() => bound.List())
}

export function createSegment(input: SegmentInput): Promise<SavedSegment> {
  return call(() => bound.Create(input))
}

/** A list with the contacts of a selection on it. */
export function createList(name: string, selection: SelectionWire): Promise<SavedSegment> {
  return call(() => bound.CreateList(name, selection))
}

export function editSegment(id: SegmentId, patch: SegmentPatch): Promise<SavedSegment> {
  return call(() => bound.Edit(id, patch))
}

export function duplicateSegment(id: SegmentId): Promise<SavedSegment> {
  return call(() => bound.Duplicate(id))
}

/** A list of who is in a segment now. */
export function snapshotSegment(id: SegmentId, name: string): Promise<SavedSegment> {
  return call(() => bound.Snapshot(id, name))
}

export function deleteSegments(ids: readonly SegmentId[]): Promise<Changed> {
  return call(() => bound.Delete([...ids]))
}

export function addToList(list: SegmentId, selection: SelectionWire): Promise<Changed> {
  return call(() => bound.AddContacts(list, selection))
}

export function removeFromList(list: SegmentId, selection: SelectionWire): Promise<Changed> {
  return call(() => bound.RemoveContacts(list, selection))
}

/** Asks for a file with numbers in the native dialog; file "" when it was closed. */
export function addNumbers(list: SegmentId): Promise<NumbersAdded> {
  return call(() => bound.AddNumbers(list))
}
