import {
  addNumbers,
  addToList,
  createList,
  createSegment,
  deleteSegments,
  duplicateSegment,
  editSegment,
  removeFromList,
  snapshotSegment,
} from '../api/segments.ts'
import type { NumbersAdded, Segment } from '../api/types.ts'
import { encode } from '../domain/filter.ts'
import { columnsText } from '../domain/layout.ts'
import { conditionsOf, emptyPanel } from '../domain/panel.ts'
import { shownBy } from '../domain/segment.ts'
import type { Selection } from '../domain/selection.ts'
import { encodeSort } from '../domain/sort.ts'
import { m } from '../i18n/index.ts'
import { segmentsQuery } from '../state/catalogues.ts'
import type { Services } from '../state/services.ts'
import { tellDone } from './tell.ts'

/** Shows the contacts of a segment, in its order and with its columns. */
export function openSegment({ contacts, screens }: Services, segment: Segment): void {
  if (screens.snapshot().current.name !== 'contacts') screens.go({ name: 'contacts' })
  const { panel, sort } = shownBy(segment)
  void contacts.openSegment(segment.id, panel, sort)
}

/** Opens a segment with its rule over it; what is changed there is offered to be kept. */
export function editRule(services: Services, segment: Segment): void {
  openSegment(services, segment)
  services.dialogs.open({ kind: 'builder', filter: segment.filter })
}

/** Leaves the segment that is open: all contacts are shown. */
export function leaveSegment({ contacts }: Services): void {
  if (contacts.snapshot().segment !== null) void contacts.show(emptyPanel)
}

/** What is on the screen now, as a segment keeps it. */
function lookNow({ contacts, layout }: Services) {
  const { panel, sort } = contacts.snapshot()
  return {
    filter: encode(conditionsOf(panel)),
    sort: encodeSort(sort),
    columns: columnsText(layout.snapshot().columns),
  }
}

/** Saves what the list shows as a new segment, and opens it. */
export async function saveSegment(services: Services, name: string, pinned: boolean): Promise<void> {
  const saved = await createSegment({ ...lookNow(services), name, pinned })
  tellDone(services, saved, m.segments_saved({ name: saved.name }))
  const segment = (await services.client.fetchQuery({ ...segmentsQuery, staleTime: 0 })).find(
    ({ id }) => id === saved.id,
  )
  if (segment) openSegment(services, segment)
}

/** Keeps in the segment that is open what was changed since it was opened. */
export async function saveChanges(services: Services, segment: Segment): Promise<void> {
  const { filter, ...look } = lookNow(services)
  const saved = await editSegment(segment.id, segment.kind === 'list' ? look : { ...look, filter })
  tellDone(services, saved, m.segments_changed({ name: saved.name }))
}

/** Shows the segment as it is kept. */
export function discardChanges({ contacts, layout }: Services, segment: Segment): void {
  const { panel, sort, columns } = shownBy(segment)
  layout.lendColumns({ columns })
  void contacts.openSegment(segment.id, panel, sort)
}

export async function renameSegment(services: Services, segment: Segment, name: string): Promise<void> {
  tellDone(services, await editSegment(segment.id, { name }), m.segments_renamed())
}

export async function pinSegment(services: Services, segment: Segment, pinned: boolean): Promise<void> {
  const message = pinned ? m.segments_pinned() : m.segments_unpinned()
  tellDone(services, await editSegment(segment.id, { pinned }), message)
}

export async function copySegment(services: Services, segment: Segment): Promise<void> {
  const copy = await duplicateSegment(segment.id)
  tellDone(services, copy, m.segments_duplicated({ name: copy.name }))
}

export async function takeSnapshot(services: Services, segment: Segment, name: string): Promise<void> {
  const list = await snapshotSegment(segment.id, name)
  tellDone(services, list, m.segments_snapshot_taken({ name: list.name, count: list.contacts }))
}

export async function removeSegments(services: Services, segments: readonly Segment[]): Promise<void> {
  const ids = segments.map(({ id }) => id)
  if (segments.some(({ id }) => id === services.contacts.snapshot().segment)) leaveSegment(services)
  tellDone(services, await deleteSegments(ids), m.segments_deleted({ count: ids.length }))
}

/** Puts contacts on a list. */
export async function putOnList(services: Services, list: Segment, selection: Selection): Promise<void> {
  const changed = await services.contacts.change('members', () => addToList(list.id, selection.wire()))
  if (changed.change === 0) services.notices.show({ message: m.segments_all_on_list({ name: list.name }) })
  else tellDone(services, changed, m.segments_put_on_list({ count: changed.contacts, name: list.name }))
}

/** Makes a list of contacts. */
export async function listOf(services: Services, name: string, selection: Selection): Promise<void> {
  const list = await createList(name, selection.wire())
  tellDone(services, list, m.segments_put_on_list({ count: list.contacts, name: list.name }))
}

/** Takes contacts off a list. */
export async function takeOffList(services: Services, list: Segment, selection: Selection): Promise<void> {
  const changed = await services.contacts.change('members', () => removeFromList(list.id, selection.wire()))
  tellDone(services, changed, m.segments_taken_off_list({ count: changed.contacts, name: list.name }))
}

/** Puts the contacts whose numbers stand in a file on a list, and says which rows nobody has. */
export async function putNumbersOnList(services: Services, segment: Segment): Promise<void> {
  const result = await addNumbers(segment.id)
  if (result.file === '') return
  if (result.missing > 0) services.dialogs.open({ kind: 'numbersAdded', segment, result })
  else tellNumbers(services, segment, result)
}

function tellNumbers(services: Services, { name }: Segment, { change, added, already }: NumbersAdded): void {
  if (change === 0) services.notices.show({ message: m.segments_all_on_list({ name }) })
  else tellDone(services, { change, contacts: added, message: '' }, m.segments_numbers_added({ added, already, name }))
}
