import type { Edit } from '../../api/types.ts'
import { attributeTypes } from '../../domain/attribute.ts'
import type { Format } from '../../domain/format.ts'
import { m } from '../../i18n/index.ts'
import { typeName } from '../../i18n/typeName.ts'
import { colorName } from '../../ui/index.ts'
import { actionWords, matchWords } from '../values/keywordWords.ts'
import { valueText } from '../values/valueText.ts'

const labels: Readonly<Record<string, () => string>> = {
  name: m.history_field_name,
  phone: m.history_field_phone,
  first_seen: m.history_field_first_seen,
  last_seen: m.history_field_last_seen,
  consent: m.history_field_consent,
  email: m.history_field_email,
  external_id: m.history_field_external_id,
  username: m.history_field_username,
  wa_id: m.history_field_wa_id,
  bsuid: m.history_field_bsuid,
  description: m.history_field_description,
  color: m.history_field_color,
  type: m.history_field_type,
  allowed: m.history_field_allowed,
  unit: m.history_field_unit,
  note: m.history_field_note,
  rule: m.history_field_rule,
  pinned: m.history_field_pinned,
  keyword: m.keywords_keyword,
  action: m.keywords_does,
  match: m.keywords_match,
  language: m.keywords_language,
  on: m.keywords_column_on,
}

const consents: Readonly<Record<string, () => string>> = {
  opted_in: m.history_consent_opted_in,
  opted_out: m.history_consent_opted_out,
  not_asked: m.history_consent_not_asked,
}

const keywordWords: Readonly<Record<string, () => string>> = { ...actionWords, ...matchWords }

/** What an edit says as a whole; null for one that has an old and a new value. */
export function editSentence({ what, name, after }: Edit): string | null {
  switch (what) {
    case 'created':
      return m.history_edit_created()
    case 'deleted':
      return m.history_edit_deleted()
    case 'retired':
      return m.history_edit_retired()
    case 'restored':
      return m.history_edit_restored()
    case 'tag':
      return after === '' ? m.history_edit_tag_removed({ name }) : m.history_edit_tag_added({ name })
    case 'list':
      return after === '' ? m.history_edit_list_removed({ name }) : m.history_edit_list_added({ name })
    default:
      return null
  }
}

/** What was changed: "City", "Phone". */
export function editLabel({ what, name }: Edit): string {
  if (what === 'attribute') return name
  return labels[what]?.() ?? m.history_edit_other()
}

/** An old or a new value as it is read. */
export function editText({ what, type, unit }: Edit, value: string, format: Format): string {
  switch (what) {
    case 'attribute':
      return type === '' ? value : valueText({ type, unit }, value, format)
    case 'first_seen':
    case 'last_seen':
      return format.moment(value)
    case 'consent':
      return consents[value]?.() ?? value
    case 'color':
      return colorName(Number(value))
    case 'action':
    case 'match':
      return keywordWords[value]?.() ?? value
    case 'on':
    case 'pinned':
      return value === 'true' ? m.app_yes() : m.app_no()
    case 'type':
      return typeWord(value)
    default:
      return value
  }
}

function typeWord(value: string): string {
  const type = attributeTypes.find((known) => known === value)
  return type ? typeName(type) : value
}
