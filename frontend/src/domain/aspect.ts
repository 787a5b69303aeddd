import type { Panel } from './panel.ts'
import type { SortKey } from './sort.ts'

/** What of a contact a command changes; "members" when contacts come or go. */
export type Aspect = 'name' | 'consent' | 'tags' | 'attributes' | 'notes' | 'members'

/** Whether a change of this could move contacts into the list, out of it, or to another place in it. */
export function concerns(aspect: Aspect, panel: Panel, sort: readonly SortKey[]): boolean {
  if (panel.rest.length > 0 || sort.some(({ field }) => orderOf(field) === aspect)) return true
  switch (aspect) {
    case 'name':
      return panel.search.trim() !== ''
    case 'consent':
      return panel.optedOut !== 'all'
    case 'tags':
      return panel.tags.length > 0 || panel.untagged
    case 'attributes':
      return panel.conditions.length > 0
    case 'notes':
      return false
    case 'members':
      return true
  }
}

function orderOf(field: string): Aspect | null {
  if (field === 'name' || field === 'consent' || field === 'tags') return field
  return field.startsWith('attribute:') ? 'attributes' : null
}
