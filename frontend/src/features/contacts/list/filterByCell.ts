import type { Row } from '../../../api/types.ts'
import { attributeOf, conditionFor } from '../../../domain/condition.ts'
import { dayOf } from '../../../domain/day.ts'
import { rule } from '../../../domain/filter.ts'
import type { Panel } from '../../../domain/panel.ts'
import { type PeriodField, periodFields } from '../../../domain/period.ts'
import { attributesQuery } from '../../../state/catalogues.ts'
import type { Services } from '../../../state/services.ts'

/** The panel, narrowed to contacts that have the same in this column; null when there is no such question. */
export function filterByCell(services: Services, panel: Panel, row: Row, column: string): Panel | null {
  if (column === 'consent') return { ...panel, optedOut: row.consent === 'opted_out' ? 'yes' : 'no' }
  if (column === 'tags') return { ...panel, tags: row.tags, tagMode: 'all_of', untagged: row.tags.length === 0 }
  if (column === 'name') return narrowed(panel, 'name', row.name)
  if (column === 'phone') return narrowed(panel, 'phone', row.phone)
  const period = periodFields.find((field) => field === column)
  if (period) return onTheDay(panel, period, seenAt(row, period))
  const attribute = attributeOf(column)
  const definition = services.client.getQueryData(attributesQuery.queryKey)?.find(({ id }) => id === attribute)
  if (attribute === null || !definition) return null
  const value = row.attributes.find(({ id }) => id === attribute)?.value
  const condition = conditionFor(attribute, definition.type, value)
  return condition && { ...panel, conditions: [...panel.conditions, condition] }
}

function narrowed(panel: Panel, field: 'name' | 'phone', value: string): Panel {
  return { ...panel, rest: [...panel.rest, value === '' ? rule(field, 'empty') : rule(field, 'is', value)] }
}

function seenAt({ firstSeen, lastSeen, createdAt }: Row, field: PeriodField): string {
  return { first_seen: firstSeen, last_seen: lastSeen, created_at: createdAt }[field]
}

/** Of the same day on this computer's calendar. */
function onTheDay(panel: Panel, field: PeriodField, instant: string): Panel {
  if (instant === '') return { ...panel, rest: [...panel.rest, rule(field, 'empty')] }
  const day = dayOf(new Date(instant))
  return { ...panel, periods: { ...panel.periods, [field]: { kind: 'between', from: day, to: day } } }
}
