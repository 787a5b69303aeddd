import type { Definition, Tag } from '../../../api/types.ts'
import { shapeOf, spanUnits } from '../../../domain/attribute.ts'
import type { Condition } from '../../../domain/condition.ts'
import { encode, type Filter } from '../../../domain/filter.ts'
import type { Format } from '../../../domain/format.ts'
import type { AttributeId, TagId } from '../../../domain/ids.ts'
import type { Period } from '../../../domain/period.ts'
import type { Pill } from '../../../domain/pill.ts'
import { m } from '../../../i18n/index.ts'
import { sourceWord } from '../../values/sourceWord.ts'
import { valueText } from '../../values/valueText.ts'
import { calendarUnitWords, monthWord, operatorWord, periodFieldWord, spanWords, tagModeWords } from './words.ts'

/** What is needed to say conditions in words. */
export interface Words {
  readonly tags: ReadonlyMap<TagId, Tag>
  readonly attributes: ReadonlyMap<AttributeId, Definition>
  readonly format: Format
  /** What the panel cannot show, by its text in the filter language. */
  readonly sentences: ReadonlyMap<string, string>
}

/** "City is not", "Abuja" */
export interface PillWords {
  readonly field: string
  readonly value: string
}

export function pillWords(pill: Pill, words: Words): PillWords {
  switch (pill.kind) {
    case 'search':
      return { field: m.contacts_pill_search(), value: pill.text }
    case 'optedOut':
      return { field: m.contacts_column_opted_out(), value: pill.value === 'yes' ? m.contacts_yes() : m.contacts_no() }
    case 'condition':
      return conditionWords(pill.condition, words)
    case 'tags':
      return { field: tagsField(pill), value: words.format.list(tagNames(pill, words)) }
    case 'tagSources':
      return { field: m.contacts_tag_added_by(), value: words.format.list(pill.sources.map(sourceWord)) }
    case 'tagAdded':
      return { field: m.contacts_tag_added(), value: periodWords(pill.period, words.format) }
    case 'period':
      return { field: periodFieldWord(pill.field), value: periodWords(pill.period, words.format) }
    case 'rest':
      return restWords(pill.filter, words)
  }
}

/** "City is not Abuja" */
export function pillSentence(pill: Pill, words: Words): string {
  const { field, value } = pillWords(pill, words)
  return field === '' || value === '' ? field + value : m.contacts_pill_whole({ field, value })
}

function conditionWords(condition: Condition, words: Words): PillWords {
  const definition = words.attributes.get(condition.attribute)
  const field = m.contacts_pill_condition({
    attribute: definition?.name ?? m.app_unknown(),
    operator: operatorWord(condition.operator),
  })
  return { field, value: definition ? conditionValues(condition, definition, words.format) : '' }
}

/** The values of a condition as they are read. */
export function conditionValues({ operator, values }: Condition, definition: Definition, format: Format): string {
  const [first = '', second = ''] = values
  const text = (value: string) => valueText(definition, value, format)
  switch (shapeOf(operator)) {
    case 'none':
      return ''
    case 'span':
      return spanWords(Number(first), spanUnits.find((unit) => unit === second) ?? 'days')
    case 'days':
      return spanWords(Number(first), 'days')
    case 'calendar':
      return calendarUnitWords(first === 'week' || first === 'year' ? first : 'month').alone
    case 'month':
      return format.list(values.map((month) => monthWord(month, format.locale)))
    case 'range':
      return m.contacts_pill_range({ from: text(first), to: text(second) })
    case 'pair':
      return m.contacts_pill_pair({ key: first, value: second })
    case 'words':
    case 'key':
      return format.list(values)
    default:
      return format.list(values.map(text))
  }
}

function tagsField({ mode, tags }: Extract<Pill, { kind: 'tags' }>): string {
  return tags.length === 0 ? m.contacts_column_tags() : tagModeWords(mode).long
}

function tagNames({ tags, untagged }: Extract<Pill, { kind: 'tags' }>, words: Words): readonly string[] {
  const names = tags.map((id) => words.tags.get(id)?.name ?? m.app_unknown())
  return untagged ? [...names, m.contacts_untagged()] : names
}

function periodWords(period: Period, format: Format): string {
  switch (period.kind) {
    case 'any':
      return m.contacts_any_time()
    case 'this':
      return calendarUnitWords(period.unit).withThis
    case 'last':
      return m.contacts_period_last({ count: period.days })
    case 'before':
      return m.contacts_period_before({ day: format.day(period.day) })
    case 'after':
      return m.contacts_period_after({ day: format.day(period.day) })
    case 'between':
      return m.contacts_period_between({ from: format.day(period.from), to: format.day(period.to) })
  }
}

/** Until Go has said what it means, it is just another condition. */
function restWords(filter: Filter, words: Words): PillWords {
  return { field: '', value: words.sentences.get(encode([filter])) ?? m.contacts_pill_other() }
}
