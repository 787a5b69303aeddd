import type { AttributeType } from '../domain/attribute.ts'
import type { AttributeId } from '../domain/ids.ts'
import { call } from './call.ts'
import type { Changed, Definition, DefinitionInput, TypeCheck } from './types.ts'
import * as bound from './wailsjs/go/app/Attributes'

/** The whole catalogue, deleted definitions included. */
export function listAttributes(): Promise<Definition[]> {
  return call(() => bound.List())
}

export function createAttribute(input: DefinitionInput): Promise<Definition> {
  return call(() => bound.Create(input))
}

export function editAttribute(id: AttributeId, input: DefinitionInput): Promise<Definition> {
  return call(() => bound.Edit(id, input))
}

export function deleteAttributes(ids: readonly AttributeId[]): Promise<Changed> {
  return call(() => bound.Delete([...ids]))
}

/** @param newName "" keeps the name; needed when an active attribute has taken it */
export function restoreAttribute(id: AttributeId, newName = ''): Promise<Definition> {
  return call(() => bound.Restore(id, newName))
}

/** What would become of the values under another type. Nothing is changed. */
export function checkType(id: AttributeId, type: AttributeType): Promise<TypeCheck> {
  return call(() => bound.CheckType(id, type))
}

/** @param clearOthers what cannot be converted is cleared; otherwise it is a refusal in field `type` */
export function changeType(id: AttributeId, type: AttributeType, clearOthers: boolean): Promise<Changed> {
  return call(() => bound.ChangeType(id, type, clearOthers))
}

/** The ten most used values that start with this text. */
export function suggestValues(id: AttributeId, prefix: string): Promise<string[]> {
  return call(() => bound.Suggest(id, prefix))
}
