import { Braces, Calendar, CalendarClock, Clock, Contrast, Hash, type LucideIcon, Type } from 'lucide-react'
import type { AttributeType } from '../../domain/attribute.ts'
import { m } from '../../i18n/index.ts'

/** The sign of each type, the same wherever an attribute stands. */
export const typeIcon: Readonly<Record<AttributeType, LucideIcon>> = {
  text: Type,
  number: Hash,
  boolean: Contrast,
  date: Calendar,
  time: Clock,
  datetime: CalendarClock,
  json: Braces,
}

const names: Readonly<Record<AttributeType, () => string>> = {
  text: m.attributes_type_text,
  number: m.attributes_type_number,
  boolean: m.attributes_type_boolean,
  date: m.attributes_type_date,
  time: m.attributes_type_time,
  datetime: m.attributes_type_datetime,
  json: m.attributes_type_json,
}

export function typeName(type: AttributeType): string {
  return names[type]()
}
