import type { Definition, Inspection } from '../../api/types.ts'
import { type AttributeType, attributeTypes } from '../../domain/attribute.ts'
import { m } from '../../i18n/index.ts'
import type { Option } from '../../ui/index.ts'

const fields = [
  'phone',
  'name',
  'tags',
  'first_seen',
  'last_seen',
  'created_at',
  'opted_out',
  'consent',
  'consent_date',
  'email',
  'external_id',
] as const

const fieldNames: Readonly<Record<(typeof fields)[number], () => string>> = {
  phone: m.transfer_field_phone,
  name: m.transfer_field_name,
  tags: m.transfer_field_tags,
  first_seen: m.transfer_field_first_seen,
  last_seen: m.transfer_field_last_seen,
  created_at: m.transfer_field_created_at,
  opted_out: m.transfer_field_opted_out,
  consent: m.transfer_field_consent,
  consent_date: m.transfer_field_consent_date,
  email: m.transfer_field_email,
  external_id: m.transfer_field_external_id,
}

/** What a column can become: nothing, a field, an attribute that exists, or a new one called as the column is. */
export function targetOptions(
  { target: suggested, new: made }: Inspection['columns'][number],
  chosen: string,
  definitions: readonly Definition[],
): Option[] {
  const known = definitions.map(({ name, type }) => ({
    id: attributeTarget(name, type),
    label: m.transfer_attribute({ name }),
    section: m.transfer_section_attributes(),
  }))
  const fresh = [chosen, suggested, made].find((target) => newAttributeName(target, definitions) !== null)
  const name = fresh === undefined ? null : newAttributeName(fresh, definitions)
  return [
    { id: 'ignore', label: m.transfer_ignore() },
    ...fields.map((id) => ({ id, label: fieldNames[id](), section: m.transfer_section_fields() })),
    ...known,
    ...(fresh !== undefined && name
      ? [{ id: fresh, label: m.transfer_new_attribute({ name }), section: m.transfer_section_attributes() }]
      : []),
  ]
}

function attributeTarget(name: string, type: AttributeType): string {
  return `attribute:${name}:${type}`
}

/** The type of an attribute target, null for other fields. */
export function typeOfTarget(target: string): AttributeType | null {
  if (!target.startsWith('attribute:')) return null
  const type = target.slice(target.lastIndexOf(':') + 1)
  return attributeTypes.find((known) => known === type) ?? null
}

/** The name of an attribute target that the catalogue does not have yet, null for all others. */
export function newAttributeName(target: string, definitions: readonly Definition[]): string | null {
  if (typeOfTarget(target) === null) return null
  const name = target.slice('attribute:'.length, target.lastIndexOf(':'))
  const known = definitions.some((definition) => definition.name.toLowerCase() === name.toLowerCase())
  return name === '' || known ? null : name
}
