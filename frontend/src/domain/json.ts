/** What a JSON value is at a glance. */
export type JsonShape =
  | { readonly kind: 'object' | 'list'; readonly size: number }
  | { readonly kind: 'plain'; readonly text: string }

export function jsonShape(text: string): JsonShape {
  try {
    const value: unknown = JSON.parse(text)
    if (Array.isArray(value)) return { kind: 'list', size: value.length }
    if (typeof value === 'object' && value !== null) return { kind: 'object', size: Object.keys(value).length }
    return { kind: 'plain', text: String(value) }
  } catch {
    return { kind: 'plain', text }
  }
}
