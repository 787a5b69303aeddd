import { isComplete } from './attribute.ts'
import type { Condition } from './condition.ts'
import type { Filter } from './filter.ts'
import type { TagId } from './ids.ts'
import { emptyPanel, type Panel, type TagMode } from './panel.ts'
import { anyTime, isAsked, type Period, type PeriodField, periodFields } from './period.ts'

/** One condition of the panel in force, as it stands above the table. Its words are the screen's business. */
export type Pill =
  | { readonly kind: 'search'; readonly text: string }
  | { readonly kind: 'optedOut'; readonly value: 'no' | 'yes' }
  | { readonly kind: 'condition'; readonly index: number; readonly condition: Condition }
  | { readonly kind: 'tags'; readonly mode: TagMode; readonly tags: readonly TagId[]; readonly untagged: boolean }
  | { readonly kind: 'tagSources'; readonly sources: readonly string[] }
  | { readonly kind: 'tagAdded'; readonly period: Period }
  | { readonly kind: 'period'; readonly field: PeriodField; readonly period: Period }
  | { readonly kind: 'rest'; readonly index: number; readonly filter: Filter }

/** The conditions that narrow the list now, in the panel's order. */
export function pillsOf(panel: Panel): readonly Pill[] {
  return [
    ...(panel.search.trim() === '' ? [] : [{ kind: 'search', text: panel.search.trim() } as const]),
    ...(panel.optedOut === 'all' ? [] : [{ kind: 'optedOut', value: panel.optedOut } as const]),
    ...panel.conditions.flatMap(conditionPill),
    ...(panel.tags.length > 0 || panel.untagged
      ? [{ kind: 'tags', mode: panel.tagMode, tags: panel.tags, untagged: panel.untagged } as const]
      : []),
    ...(panel.tagSources.length > 0 ? [{ kind: 'tagSources', sources: panel.tagSources } as const] : []),
    ...(isAsked(panel.tagAdded) ? [{ kind: 'tagAdded', period: panel.tagAdded } as const] : []),
    ...periodFields.flatMap((field) => periodPill(field, panel.periods[field])),
    ...panel.rest.map((filter, index) => ({ kind: 'rest', index, filter }) as const),
  ]
}

/** The panel without what this pill says. */
export function withoutPill(panel: Panel, pill: Pill): Panel {
  switch (pill.kind) {
    case 'search':
      return { ...panel, search: '' }
    case 'optedOut':
      return { ...panel, optedOut: 'all' }
    case 'condition':
      return { ...panel, conditions: panel.conditions.filter((_, index) => index !== pill.index) }
    case 'tags':
      return { ...panel, tags: emptyPanel.tags, untagged: false }
    case 'tagSources':
      return { ...panel, tagSources: [] }
    case 'tagAdded':
      return { ...panel, tagAdded: anyTime }
    case 'period':
      return { ...panel, periods: { ...panel.periods, [pill.field]: anyTime } }
    case 'rest':
      return { ...panel, rest: panel.rest.filter((_, index) => index !== pill.index) }
  }
}

/** A key that tells one pill from another. */
export function pillKey(pill: Pill): string {
  switch (pill.kind) {
    case 'condition':
    case 'rest':
      return `${pill.kind} ${pill.index}`
    case 'period':
      return `${pill.kind} ${pill.field}`
    default:
      return pill.kind
  }
}

function conditionPill(condition: Condition, index: number): readonly Pill[] {
  return isComplete(condition.operator, condition.values) ? [{ kind: 'condition', index, condition }] : []
}

function periodPill(field: PeriodField, period: Period): readonly Pill[] {
  return isAsked(period) ? [{ kind: 'period', field, period }] : []
}
