import { call } from './call.ts'
import type { Changed, Preferences, Status } from './types.ts'
import * as bound from './wailsjs/go/app/Settings'

export function getPreferences(): Promise<Preferences> {
  return call(() => bound.Get())
}

export function savePreferences(preferences: Preferences): Promise<Preferences> {
  return call(() => bound.Save(preferences))
}

export function getStatus(): Promise<Status> {
  return call(() => bound.Status())
}

export function loadSample(): Promise<Changed> {
  return call(() => bound.LoadSample())
}

export function removeSample(): Promise<Changed> {
  return call(() => bound.RemoveSample())
}
