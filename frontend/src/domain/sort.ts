/** A field by which contacts are ordered: name, phone, first_seen, last_seen, created_at, consent, tags, attribute:<name>. */
export interface SortKey {
  readonly field: string
  readonly desc: boolean
}

export const newestFirst: readonly SortKey[] = [{ field: 'last_seen', desc: true }]

/** What encodeSort wrote; "" is the order of a new window. */
export function readSort(text: string): readonly SortKey[] {
  if (text === '') return newestFirst
  return text.split(',').map((key) => {
    const desc = key.endsWith(':desc')
    return { field: desc ? key.slice(0, -':desc'.length) : key, desc }
  })
}

/** "last_seen:desc,name" */
export function encodeSort(keys: readonly SortKey[]): string {
  return keys.map(({ field, desc }) => (desc ? `${field}:desc` : field)).join(',')
}
