import type { SelectionWire } from '../domain/selection.ts'
import { call } from './call.ts'
import type { Erased, PrivacyOverview, Suppressed } from './types.ts'
import * as bound from './wailsjs/go/app/Privacy'

/** Erases contacts for good. `typed` is how many they are, as somebody wrote it down. */
export function eraseContacts(selection: SelectionWire, typed: number): Promise<Erased> {
  return call(() => bound.Erase(selection, typed))
}

export function privacyOverview(): Promise<PrivacyOverview> {
  return call(() => bound.Overview())
}

/** Whether somebody with this number was erased; refuses what is no number. */
export function checkNumber(number: string): Promise<Suppressed> {
  return call(() => bound.CheckNumber(number))
}
