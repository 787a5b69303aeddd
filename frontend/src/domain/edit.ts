import type { AttributeId, TagId } from './ids.ts'

/** What contacts have before an edit. With one contact every share is whole. */
export interface Before {
  readonly contacts: number
  readonly attributes: readonly ShownValue[]
  readonly tags: readonly ShownTag[]
}

export interface ShownValue {
  readonly id: AttributeId
  /** Canonical; of several contacts, the value that most of them have. */
  readonly value: string
  /** How many of the contacts have exactly this value. */
  readonly count: number
}

export interface ShownTag {
  readonly id: TagId
  /** How many of the contacts carry it. */
  readonly count: number
}

/** An edit that was not saved yet. Immutable; every step gives a new one. */
export interface Edit {
  readonly set: ReadonlyMap<AttributeId, string>
  readonly cleared: ReadonlySet<AttributeId>
  readonly added: ReadonlySet<TagId>
  readonly removed: ReadonlySet<TagId>
}

export const noEdit: Edit = { set: new Map(), cleared: new Set(), added: new Set(), removed: new Set() }

/** Sets a value for all the contacts; the one they all have already is no change. */
export function setValue(before: Before, edit: Edit, id: AttributeId, value: string): Edit {
  const set = new Map(edit.set)
  const known = before.attributes.find((shown) => shown.id === id)
  if (known?.value === value && known.count === before.contacts) set.delete(id)
  else set.set(id, value)
  return { ...edit, set, cleared: without(edit.cleared, id) }
}

export function clearValue(before: Before, edit: Edit, id: AttributeId): Edit {
  const set = new Map(edit.set)
  set.delete(id)
  const had = before.attributes.some((shown) => shown.id === id)
  return { ...edit, set, cleared: had ? withOne(edit.cleared, id) : edit.cleared }
}

export function addTag(before: Before, edit: Edit, id: TagId): Edit {
  const everyone = before.tags.some((shown) => shown.id === id && shown.count === before.contacts)
  const added = everyone ? edit.added : withOne(edit.added, id)
  return { ...edit, added, removed: without(edit.removed, id) }
}

export function removeTag(before: Before, edit: Edit, id: TagId): Edit {
  const had = before.tags.some((shown) => shown.id === id)
  return { ...edit, added: without(edit.added, id), removed: had ? withOne(edit.removed, id) : edit.removed }
}

export function isEdited({ set, cleared, added, removed }: Edit): boolean {
  return set.size + cleared.size + added.size + removed.size > 0
}

/** The values as they will be, in their order, new ones last. */
export function valuesAfter({ contacts, attributes }: Before, { set, cleared }: Edit): readonly ShownValue[] {
  const known = new Set(attributes.map(({ id }) => id))
  const kept = attributes.filter(({ id }) => !cleared.has(id))
  const changed = kept.map((shown) => {
    const value = set.get(shown.id)
    return value === undefined ? shown : { id: shown.id, value, count: contacts }
  })
  const fresh = [...set].filter(([id]) => !known.has(id))
  return [...changed, ...fresh.map(([id, value]) => ({ id, value, count: contacts }))]
}

/** The tags as they will be, in their order, new ones last. */
export function tagsAfter({ contacts, tags }: Before, { added, removed }: Edit): readonly ShownTag[] {
  const known = new Set(tags.map(({ id }) => id))
  const kept = tags.filter(({ id }) => !removed.has(id))
  const changed = kept.map((shown) => (added.has(shown.id) ? { id: shown.id, count: contacts } : shown))
  const fresh = [...added].filter((id) => !known.has(id))
  return [...changed, ...fresh.map((id) => ({ id, count: contacts }))]
}

function withOne<Id>(ids: ReadonlySet<Id>, id: Id): ReadonlySet<Id> {
  return new Set([...ids, id])
}

function without<Id>(ids: ReadonlySet<Id>, id: Id): ReadonlySet<Id> {
  return new Set([...ids].filter((other) => other !== id))
}
