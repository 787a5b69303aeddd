import { anyTime, type Period } from './period.ts'

export const changeGroups = ['contacts', 'tags', 'attributes', 'consent', 'imports', 'lists', 'undo'] as const
/** A family of changes, as one tells them apart. */
export type ChangeGroup = (typeof changeGroups)[number]

/** Which changes the activity shows; "" asks nothing. */
export interface ActivityFilter {
  readonly search: string
  readonly group: ChangeGroup | ''
  readonly period: Period
  /** Name of a source. */
  readonly source: string
  readonly actor: string
}

export const everyChange: ActivityFilter = { search: '', group: '', period: anyTime, source: '', actor: '' }

/** Whether anything is asked. */
export function asksSomething({ search, group, period, source, actor }: ActivityFilter): boolean {
  return search.trim() !== '' || group !== '' || source !== '' || actor !== '' || period.kind !== 'any'
}
