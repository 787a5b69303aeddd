import type { Definition, Row, Tag } from '../../../api/types.ts'
import type { Format } from '../../../domain/format.ts'
import type { AttributeId, TagId } from '../../../domain/ids.ts'
import { m } from '../../../i18n/index.ts'
import { valueText } from '../../values/valueText.ts'

export interface Catalogues {
  readonly tags: ReadonlyMap<TagId, Tag>
  readonly attributes: ReadonlyMap<AttributeId, Definition>
}

/** A contact as text for a message or a letter: name, number, tags, one line for each value. */
export function contactLines(row: Row, { tags, attributes }: Catalogues, format: Format): readonly string[] {
  const names = row.tags.flatMap((id) => tags.get(id)?.name ?? [])
  const values = row.attributes.flatMap(({ id, value }) => {
    const definition = attributes.get(id)
    return definition ? m.panel_line({ name: definition.name, value: valueText(definition, value, format) }) : []
  })
  const tagged = names.length > 0 ? [m.panel_line({ name: m.contacts_tags(), value: format.list(names) })] : []
  return [row.name, row.phoneText].filter((line) => line !== '').concat(tagged, values)
}
