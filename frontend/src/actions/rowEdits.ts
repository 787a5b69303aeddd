import type { Row } from '../api/types.ts'
import type { AttributeId, TagId } from '../domain/ids.ts'

/** The row as it will be; shown while Go has not answered. */
export function withTag(row: Row, tag: TagId): Row {
  return row.tags.includes(tag) ? row : { ...row, tags: [...row.tags, tag] }
}

export function withoutTag(row: Row, tag: TagId): Row {
  return { ...row, tags: row.tags.filter((id) => id !== tag) }
}

/** @param value canonical; "" takes the attribute away */
export function withValue(row: Row, id: AttributeId, value: string): Row {
  const known = row.attributes.some((attribute) => attribute.id === id)
  if (value === '') return { ...row, attributes: row.attributes.filter((attribute) => attribute.id !== id) }
  if (!known) return { ...row, attributes: [...row.attributes, { id, value }] }
  return { ...row, attributes: row.attributes.map((attribute) => (attribute.id === id ? { id, value } : attribute)) }
}
