import type { KeywordId } from '../domain/ids.ts'
import { call } from './call.ts'
import type { Changed, KeywordInput, KeywordList, KeywordPatch, MessageVerdict } from './types.ts'
import * as bound from './wailsjs/go/app/Keywords'

/** Every keyword that is not deleted, by name, and what may be worth adding. */
export function listKeywords(): Promise<KeywordList> {
  return call(() => bound.List())
}

/** Adds all of them or none. */
export function addKeywords(inputs: readonly KeywordInput[]): Promise<Changed> {
  return call(() => bound.Add([...inputs]))
}

export function editKeyword(id: KeywordId, patch: KeywordPatch): Promise<Changed> {
  return call(() => bound.Edit(id, patch))
}

export function deleteKeywords(ids: readonly KeywordId[]): Promise<Changed> {
  return call(() => bound.Delete([...ids]))
}

/** Applies keywords to messages that come in, or pauses them. */
export function setKeywordsOn(on: boolean): Promise<void> {
  return call(() => bound.SetOn(on))
}

/** What a message would do; nothing is done. */
export function tryMessage(message: string): Promise<MessageVerdict> {
  return call(() => bound.Try(message))
}
