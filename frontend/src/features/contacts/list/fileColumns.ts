import type { Definition } from '../../../api/types.ts'
import { attributeField, attributeOf } from '../../../domain/condition.ts'
import type { ColumnLayout } from '../../../domain/layout.ts'

/** The columns of the table by the names that exports know them by, in its order. */
export function fileColumns(layout: readonly ColumnLayout[], attributes: readonly Definition[]): readonly string[] {
  const names = new Map(attributes.map(({ id, name }) => [attributeField(id), `attribute:${name}`]))
  return [...new Set(layout.filter(({ shown }) => shown).flatMap(({ id }) => inFile(id, names)))]
}

/** The name column of the table shows the number too; its attributes column shows all of them. */
function inFile(id: string, attributes: ReadonlyMap<string, string>): readonly string[] {
  if (id === 'name') return ['name', 'phone']
  if (id === 'consent') return ['opted_out']
  if (id === 'attributes') return [...attributes.values()]
  if (attributeOf(id) === null) return [id]
  const name = attributes.get(id)
  return name === undefined ? [] : [name]
}
