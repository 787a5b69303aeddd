import { Braces, Calendar, CalendarClock, Clock, Contrast, Hash, type LucideIcon, Type } from 'lucide-react'
import type { AttributeType } from '../../domain/attribute.ts'

/** The sign of each type, the same wherever an attribute stands. */
export const typeIcons: Readonly<Record<AttributeType, LucideIcon>> = {
  text: Type,
  number: Hash,
  boolean: Contrast,
  date: Calendar,
  time: Clock,
  datetime: CalendarClock,
  json: Braces,
}
