import type { Definition } from '../../api/types.ts'
import type { Format } from '../../domain/format.ts'
import { jsonShape } from '../../domain/json.ts'
import { m } from '../../i18n/index.ts'

/** A value as it is read: "7 Nov 1984", "1,204", "Yes", "{ 3 keys }", the first line of a text. */
export function valueText(definition: Pick<Definition, 'type' | 'unit'>, value: string, format: Format): string {
  switch (definition.type) {
    case 'text':
      return value.split('\n', 1)[0] ?? value
    case 'number':
      return withUnit(format.decimal(value), definition.unit)
    case 'boolean':
      return value === 'true' ? m.app_yes() : m.app_no()
    case 'date':
      return format.day(value)
    case 'time':
      return format.time(value)
    case 'datetime':
      return format.moment(value)
    case 'json':
      return jsonText(value)
  }
}

function withUnit(value: string, unit: string): string {
  return unit === '' ? value : m.app_value_with_unit({ value, unit })
}

function jsonText(value: string): string {
  const shape = jsonShape(value)
  switch (shape.kind) {
    case 'object':
      return m.app_json_keys({ count: shape.size })
    case 'list':
      return m.app_json_entries({ count: shape.size })
    case 'plain':
      return shape.text
  }
}
