import { call } from './call.ts'
import type {
  Changed,
  ImportFile,
  MessageOptions,
  MessageReport,
  ReviewCounts,
  ReviewItem,
  ReviewState,
} from './types.ts'
import * as bound from './wailsjs/go/app/Messages'

/** Asks in the native dialog; handle "" when it was closed. */
export function chooseMessages(): Promise<ImportFile> {
  return call(() => bound.ChooseFile())
}

/** A full run that writes nothing. */
export function rehearseMessages(handle: string, options: MessageOptions): Promise<MessageReport> {
  return call(() => bound.Rehearse(handle, options))
}

export function importMessages(handle: string, options: MessageOptions): Promise<MessageReport> {
  return call(() => bound.Import(handle, options))
}

export function reviewCounts(): Promise<ReviewCounts> {
  return call(() => bound.ReviewCounts())
}

/** Messages to be looked at, or those that were, the last one sent first. */
export function reviews(decided: boolean, limit: number): Promise<ReviewItem[]> {
  return call(() => bound.Reviews(decided, 0, limit))
}

/** Says what messages mean; those that were decided about already stay as they are. */
export function decideReview(
  items: readonly Pick<ReviewItem, 'contact' | 'number'>[],
  as: Exclude<ReviewState, 'waiting'>,
): Promise<Changed> {
  return call(() =>
    bound.Decide(
      items.map(({ contact, number }) => ({ contact, number })),
      as,
    ),
  )
}
