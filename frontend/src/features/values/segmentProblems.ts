import type { DeletedReference, Segment } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'

const uses: Record<DeletedReference['kind'], (input: { name: string }) => string> = {
  tag: m.segments_uses_tag,
  attribute: m.segments_uses_attribute,
  segment: m.segments_uses_segment,
}

/** What somebody should know who relies on a segment. */
export function problemsOf({ deleted, problem }: Segment): readonly string[] {
  const gone = deleted.map(({ kind, name }) => uses[kind]({ name }))
  return problem === '' ? gone : [...gone, problem]
}
