import { m } from './generated/messages.js'

const names = {
  text: m.attributes_type_text,
  number: m.attributes_type_number,
  boolean: m.attributes_type_boolean,
  date: m.attributes_type_date,
  time: m.attributes_type_time,
  datetime: m.attributes_type_datetime,
  json: m.attributes_type_json,
}

/** What a type of attribute is called, wherever one stands. */
export function typeName(type: keyof typeof names): string {
  return names[type]()
}
