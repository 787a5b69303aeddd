import {
  CalendarPlus,
  Eye,
  FileDown,
  Filter,
  History,
  type LucideIcon,
  Megaphone,
  Phone,
  Search,
  Tag as TagIcon,
  UserRound,
} from 'lucide-react'
import { useCallback, useMemo } from 'react'
import type { Definition } from '../../../api/types.ts'
import { attributeField, attributeOf } from '../../../domain/condition.ts'
import type { AttributeId } from '../../../domain/ids.ts'
import { type FieldKind, isPlainField, type PlainField, plainFields } from '../../../domain/question.ts'
import type { KindOf } from '../../../domain/tree.ts'
import { m } from '../../../i18n/index.ts'
import { useAttributes, useAttributesById } from '../../../state/catalogues.ts'
import type { Option } from '../../../ui/index.ts'
import { typeIcons } from '../../values/typeIcons.ts'

const titles: Record<PlainField, () => string> = {
  name: m.builder_field_name,
  phone: m.builder_field_phone,
  search: m.builder_field_search,
  tags: m.builder_field_tags,
  consent: m.builder_field_consent,
  first_seen: m.contacts_column_first_seen,
  last_seen: m.contacts_column_last_seen,
  created_at: m.contacts_column_created_at,
  source: m.builder_field_source,
  segment: m.builder_field_segment,
  change: m.builder_field_change,
}

const icons: Record<PlainField, LucideIcon> = {
  name: UserRound,
  phone: Phone,
  search: Search,
  tags: TagIcon,
  consent: Megaphone,
  first_seen: Eye,
  last_seen: Eye,
  created_at: CalendarPlus,
  source: FileDown,
  segment: Filter,
  change: History,
}

/** What rules can be about. */
export interface Fields {
  readonly options: readonly Option[]
  readonly kindOf: KindOf
  /** The attribute that a field names; undefined for the other fields. */
  readonly definitionOf: (field: string) => Definition | undefined
  readonly titleOf: (field: string) => string
}

export function useFields(): Fields {
  const active = useAttributes()
  const all = useAttributesById()
  const definitionOf = useCallback((field: string) => find(all, field), [all])
  return useMemo(
    () => ({
      options: [...plainOptions(), ...attributeOptions(active)],
      kindOf: (field) => kindOf(field, definitionOf(field)),
      definitionOf,
      titleOf: (field) => (isPlainField(field) ? titles[field]() : (definitionOf(field)?.name ?? field)),
    }),
    [active, definitionOf],
  )
}

function find(all: ReadonlyMap<AttributeId, Definition>, field: string): Definition | undefined {
  const id = attributeOf(field)
  return id === null ? undefined : all.get(id)
}

function kindOf(field: string, definition: Definition | undefined): FieldKind | null {
  return isPlainField(field) ? plainFields[field] : (definition?.type ?? null)
}

function plainOptions(): readonly Option[] {
  return (Object.keys(plainFields) as PlainField[]).map((id) => ({
    id,
    label: titles[id](),
    icon: icons[id],
    section: m.builder_fields_contact(),
  }))
}

function attributeOptions(definitions: readonly Definition[]): readonly Option[] {
  return definitions.map(({ id, name, type }) => ({
    id: attributeField(id),
    label: name,
    icon: typeIcons[type],
    section: m.builder_fields_attributes(),
  }))
}
