import type { TagId } from '../domain/ids.ts'
import { call } from './call.ts'
import type { Changed, Tag, TagInput } from './types.ts'
import * as bound from './wailsjs/go/app/Tags'

/** The whole catalogue, deleted tags included. */
export function listTags(): Promise<Tag[]> {
  return call(() => bound.List())
}

export function createTag(input: TagInput): Promise<Tag> {
  return call(() => bound.Create(input))
}

export function editTag(id: TagId, input: TagInput): Promise<Tag> {
  return call(() => bound.Edit(id, input))
}

export function deleteTags(ids: readonly TagId[]): Promise<Changed> {
  return call(() => bound.Delete([...ids]))
}

/** @param newName "" keeps the name; needed when an active tag has taken it */
export function restoreTag(id: TagId, newName = ''): Promise<Tag> {
  return call(() => bound.Restore(id, newName))
}

/** Moves the contacts of one tag to another, and deletes it. */
export function mergeTags(from: TagId, into: TagId): Promise<Changed> {
  return call(() => bound.Merge(from, into))
}
