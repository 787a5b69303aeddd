import { decode, encode, type Filter, rule } from './filter.ts'
import type { SegmentId } from './ids.ts'
import { columnsText, type Layout, readLayout } from './layout.ts'
import { conditionsOf, type Panel, readPanel } from './panel.ts'
import { encodeSort, readSort, type SortKey } from './sort.ts'

/** What a segment keeps of the contacts screen. A list has no filter: who is on it stands elsewhere. */
export interface Saved {
  readonly id: SegmentId
  readonly kind: 'live' | 'list'
  readonly filter: string
  readonly sort: string
  readonly columns: string
}

/** The contacts screen as somebody has it now. */
export interface Shown {
  readonly panel: Panel
  readonly sort: readonly SortKey[]
  readonly columns: Layout['columns']
}

/** The screen that a segment opens. */
export function shownBy(segment: Saved): Shown {
  return {
    panel: readPanel(conditionsBy(segment)),
    sort: readSort(segment.sort),
    columns: readLayout(segment.columns).columns,
  }
}

/** What is no longer as the segment keeps it. */
export function changesOf(segment: Saved, now: Shown): { filter: boolean; look: boolean } {
  const saved = shownBy(segment)
  return {
    filter: question(saved.panel) !== question(now.panel),
    look: encodeSort(saved.sort) !== encodeSort(now.sort) || columnsText(saved.columns) !== columnsText(now.columns),
  }
}

/** The rule that finds the members of a segment, whatever it is. */
export function memberOf(id: SegmentId): Filter {
  return rule('segment', 'in', id)
}

function conditionsBy(segment: Saved): readonly Filter[] {
  return segment.kind === 'list' ? [memberOf(segment.id)] : decode(segment.filter)
}

function question(panel: Panel): string {
  return encode(conditionsOf(panel))
}
