import type { Row } from '../../../api/types.ts'
import { attributeOf, conditionFor } from '../../../domain/condition.ts'
import type { Panel } from '../../../domain/panel.ts'
import { attributesQuery } from '../../../state/catalogues.ts'
import type { Services } from '../../../state/services.ts'

/** The panel, narrowed to contacts that have the same in this column; null when there is no such question. */
export function filterByCell(services: Services, panel: Panel, row: Row, column: string): Panel | null {
  if (column === 'consent') return { ...panel, optedOut: row.consent === 'opted_out' ? 'yes' : 'no' }
  if (column === 'tags') return { ...panel, tags: row.tags, tagMode: 'all_of', untagged: row.tags.length === 0 }
  const attribute = attributeOf(column)
  const definition = services.client.getQueryData(attributesQuery.queryKey)?.find(({ id }) => id === attribute)
  if (attribute === null || !definition) return null
  const value = row.attributes.find(({ id }) => id === attribute)?.value
  const condition = conditionFor(attribute, definition.type, value)
  return condition && { ...panel, conditions: [...panel.conditions, condition] }
}
