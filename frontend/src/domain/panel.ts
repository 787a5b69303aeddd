import { type Condition, conditionRule, readCondition } from './condition.ts'
import { type Filter, isRule, type Rule, rule } from './filter.ts'
import type { TagId } from './ids.ts'
import { anyTime, type Period, type PeriodField, periodFields, periodRule, readPeriod } from './period.ts'

/** `had` finds who carries a tag or has carried one that was deleted since. */
export const tagModes = ['any_of', 'all_of', 'none_of', 'had'] as const
export type TagMode = (typeof tagModes)[number]
export type OptedOut = 'all' | 'no' | 'yes'

/** What the panel beside the table asks. Everything that it cannot show itself is kept in `rest` and stays in force. */
export interface Panel {
  readonly search: string
  readonly optedOut: OptedOut
  readonly conditions: readonly Condition[]
  readonly tagMode: TagMode
  readonly tags: readonly TagId[]
  /** Contacts without any tag: joined to "any of" by "or", to the other modes by "and". */
  readonly untagged: boolean
  /** Who added a tag, by the names of the filter language; none: whoever. */
  readonly tagSources: readonly string[]
  /** When a tag was added. */
  readonly tagAdded: Period
  readonly periods: Readonly<Record<PeriodField, Period>>
  readonly rest: readonly Filter[]
}

export const emptyPanel: Panel = {
  search: '',
  optedOut: 'all',
  conditions: [],
  tagMode: 'any_of',
  tags: [],
  untagged: false,
  tagSources: [],
  tagAdded: anyTime,
  periods: { first_seen: anyTime, last_seen: anyTime, created_at: anyTime },
  rest: [],
}

const consentRules: Record<OptedOut, Rule | null> = {
  all: null,
  no: rule('consent', 'any_of', 'opted_in', 'not_asked'),
  yes: rule('consent', 'any_of', 'opted_out'),
}

/** The panel's conditions in the filter language; all of them must hold. */
export function conditionsOf(panel: Panel): readonly Filter[] {
  const search = panel.search.trim()
  const parts: readonly (Filter | null)[] = [
    search === '' ? null : rule('search', 'matches', search),
    consentRules[panel.optedOut],
    ...panel.conditions.map(conditionRule),
    ...tagFilters(panel),
    panel.tagSources.length > 0 ? rule('tags', 'source', ...panel.tagSources) : null,
    periodRule('tags', panel.tagAdded, 'added'),
    ...periodFields.map((field) => periodRule(field, panel.periods[field])),
    ...panel.rest,
  ]
  return parts.filter((part) => part !== null)
}

/** The panel that asks the same as these conditions. */
export function readPanel(conditions: readonly Filter[]): Panel {
  return conditions.reduce(read, emptyPanel)
}

/** The panel without its conditions on tags: what the counts beside the tags are taken under. */
export function withoutTags(panel: Panel): Panel {
  return { ...panel, tags: [], untagged: false }
}

function tagFilters(panel: Panel): readonly Filter[] {
  const ticked = panel.tags.length > 0 ? [rule('tags', panel.tagMode, ...panel.tags)] : []
  const none = panel.untagged ? [rule('tags', 'empty')] : []
  const both = [...ticked, ...none]
  return both.length === 2 && panel.tagMode === 'any_of' ? [{ any: both }] : both
}

function read(panel: Panel, condition: Filter): Panel {
  const known = isRule(condition) ? readRule(panel, condition) : readTagGroup(panel, condition)
  return known ?? { ...panel, rest: [...panel.rest, condition] }
}

function readRule(panel: Panel, of: Rule): Panel | null {
  switch (of.field) {
    case 'search':
      return panel.search === '' ? { ...panel, search: String(of.args[0] ?? '') } : null
    case 'consent':
      return readConsent(panel, of)
    case 'tags':
      return readTags(panel, of) ?? readOrigin(panel, of)
    case 'first_seen':
    case 'last_seen':
    case 'created_at':
      return readPeriodField(panel, of.field, readPeriod(of))
    default: {
      const condition = readCondition(of)
      return condition && { ...panel, conditions: [...panel.conditions, condition] }
    }
  }
}

function readConsent(panel: Panel, of: Rule): Panel | null {
  const choice = (['no', 'yes'] as const).find((candidate) => same(consentRules[candidate], of))
  return choice && panel.optedOut === 'all' ? { ...panel, optedOut: choice } : null
}

function readPeriodField(panel: Panel, field: PeriodField, period: Period | null): Panel | null {
  if (!period || panel.periods[field].kind !== 'any') return null
  return { ...panel, periods: { ...panel.periods, [field]: period } }
}

function readTags(panel: Panel, of: Rule): Panel | null {
  if (of.op === 'empty') return panel.untagged || hasAnyOf(panel) ? null : { ...panel, untagged: true }
  if (panel.tags.length > 0 || panel.untagged || of.args.length === 0) return null
  const mode = tagModes.find((candidate) => candidate === of.op)
  if (!mode || !of.args.every((argument) => typeof argument === 'number')) return null
  return { ...panel, tagMode: mode, tags: of.args as readonly TagId[] }
}

/** Who added a tag, and when. */
function readOrigin(panel: Panel, of: Rule): Panel | null {
  if (of.op === 'source' && panel.tagSources.length === 0) return { ...panel, tagSources: of.args.map(String) }
  const period = readPeriod(of, 'added')
  return period && panel.tagAdded.kind === 'any' ? { ...panel, tagAdded: period } : null
}

/** "Any of these tags, or none at all": the one group that the panel shows. */
function readTagGroup(panel: Panel, group: Filter): Panel | null {
  const [ticked, none, ...others] = 'any' in group ? group.any : []
  if (others.length > 0 || !ticked || !none || !isRule(ticked) || !isRule(none)) return null
  if (ticked.field !== 'tags' || ticked.op !== 'any_of' || !same(rule('tags', 'empty'), none)) return null
  const found = readTags(panel, ticked)
  return found && { ...found, untagged: true }
}

function hasAnyOf(panel: Panel): boolean {
  return panel.tags.length > 0 && panel.tagMode === 'any_of'
}

function same(a: Rule | null, b: Rule): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
