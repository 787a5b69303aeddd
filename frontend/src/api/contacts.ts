import type { AttributeId, ChangeId, ContactId, NoteId, TagId, ViewId } from '../domain/ids.ts'
import type { SelectionWire } from '../domain/selection.ts'
import { call } from './call.ts'
import type {
  Changed,
  Common,
  ConsentLine,
  ConsentProof,
  ContactInput,
  ContactPatch,
  Created,
  Detail,
  Facets,
  Line,
  PhoneCheck,
  Preview,
  Query,
  Rows,
  SourceRemoval,
  SourceTraces,
  View,
} from './types.ts'
import * as bound from './wailsjs/go/app/Contacts'
import type { app } from './wailsjs/go/models.ts'

/** Fixes the answer to a query; its rows are then read by offset. */
export function openView(query: Query): Promise<View> {
  return call(() => bound.OpenView(query))
}

/** Whom a filter that is being written would find; a fault in it is part of the answer. */
export function previewQuery(query: Query): Promise<Preview> {
  return call(() => bound.Preview(query))
}

export function readRows(view: ViewId, offset: number, limit: number): Promise<Rows> {
  return call(() => bound.Rows(view, offset, limit))
}

/** Who is in the rows of a view from offset on. */
export function readIds(view: ViewId, offset: number, limit: number): Promise<readonly ContactId[]> {
  return call(() => bound.IDs(view, offset, limit))
}

/** How many of these contacts are in a view. */
export function countAmong(view: ViewId, ids: readonly ContactId[]): Promise<number> {
  return call(() => bound.Among(view, [...ids]))
}

/** The counts beside the filters, for the contacts of a view. */
export function readFacets(view: ViewId): Promise<Facets> {
  return call(() => bound.Facets(view))
}

/** Filters of the filter language in words, one sentence for each. */
export function describeFilters(filters: readonly string[]): Promise<string[]> {
  return call(() => bound.Describe([...filters]))
}

export function getContact(id: ContactId): Promise<Detail> {
  return call(() => bound.Get(id))
}

/** What was done to a contact, newest first. @param before only by changes older than this one, 0 = from the newest on */
export function readTimeline(id: ContactId, before: ChangeId | 0, limit: number): Promise<Line[]> {
  return call(() => bound.Timeline(id, before, limit))
}

/** What is recorded of a contact's consent, newest first. */
export function readLedger(id: ContactId): Promise<ConsentLine[]> {
  return call(() => bound.Ledger(id))
}

export function addNote(id: ContactId, text: string): Promise<Changed> {
  return call(() => bound.AddNote(id, text))
}

export function editNote(id: ContactId, note: NoteId, text: string): Promise<Changed> {
  return call(() => bound.EditNote(id, note, text))
}

export function deleteNote(id: ContactId, note: NoteId): Promise<Changed> {
  return call(() => bound.DeleteNote(id, note))
}

/** What the contacts of a selection share. */
export function readCommon(selection: SelectionWire): Promise<Common> {
  return call(() => bound.Common(selection))
}

/** @param country ISO code for a number without +, "" = the one of the settings */
export function checkPhone(raw: string, country: string): Promise<PhoneCheck> {
  return call(() => bound.CheckPhone(raw, country))
}

export function createContact(input: ContactInput): Promise<Created> {
  return call(() => bound.Create(input))
}

export function editContact(id: ContactId, patch: ContactPatch): Promise<Changed> {
  return call(() => bound.Edit(id, wirePatch(patch)))
}

export function editContacts(selection: SelectionWire, patch: ContactPatch): Promise<Changed> {
  return call(() => bound.EditMany(selection, wirePatch(patch)))
}

export function optOut(selection: SelectionWire, note: string): Promise<Changed> {
  return call(() => bound.OptOut(selection, note))
}

/** Without a proof only opt-outs that were made by hand are taken back. */
export function optIn(selection: SelectionWire, proof: ConsentProof): Promise<Changed> {
  return call(() => bound.OptIn(selection, proof))
}

export function addTag(selection: SelectionWire, tag: TagId): Promise<Changed> {
  return call(() => bound.AddTag(selection, tag))
}

export function removeTag(selection: SelectionWire, tag: TagId): Promise<Changed> {
  return call(() => bound.RemoveTag(selection, tag))
}

export function setAttribute(selection: SelectionWire, attribute: AttributeId, value: string): Promise<Changed> {
  return call(() => bound.SetAttribute(selection, attribute, value))
}

export function clearAttribute(selection: SelectionWire, attribute: AttributeId): Promise<Changed> {
  return call(() => bound.ClearAttribute(selection, attribute))
}

/** What `removeBySource` would remove. */
export function tracesOf(removal: SourceRemoval): Promise<SourceTraces> {
  return call(() => bound.TracesOf(removal))
}

export function removeBySource(removal: SourceRemoval): Promise<Changed> {
  return call(() => bound.RemoveBySource(removal))
}

export function deleteContacts(selection: SelectionWire): Promise<Changed> {
  return call(() => bound.Delete(selection))
}

export function restoreContacts(ids: readonly ContactId[]): Promise<Changed> {
  return call(() => bound.Restore([...ids]))
}

/** An edit that changes nothing, to start from. */
export const emptyPatch: ContactPatch = {
  name: null,
  phone: null,
  again: false,
  setAttributes: [],
  clearAttributes: [],
  addTags: [],
  removeTags: [],
}

/** Go reads null and a missing field alike, but the generated shape knows only the missing one. */
function wirePatch({ name, phone, ...rest }: ContactPatch): app.ContactPatch {
  return { ...rest, ...(name === null ? {} : { name }), ...(phone === null ? {} : { phone }) }
}
