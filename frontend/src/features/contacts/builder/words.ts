import { isOperator } from '../../../domain/attribute.ts'
import type { FieldKind } from '../../../domain/question.ts'
import type { Mode } from '../../../domain/tree.ts'
import { m } from '../../../i18n/index.ts'
import { operatorWord } from '../filters/words.ts'

/** What the operators are called that mean something of their own for a field. */
const own: Partial<Record<FieldKind, Readonly<Record<string, () => string>>>> = {
  name: { empty: m.builder_op_name_unknown, not_empty: m.builder_op_name_known },
  phone: { country: m.builder_op_country },
  search: { matches: m.builder_op_matches },
  tags: {
    any_of: m.contacts_mode_any_of,
    all_of: m.contacts_mode_all_of,
    none_of: m.contacts_mode_none_of,
    had: m.builder_op_had,
    empty: m.builder_op_no_tags,
    not_empty: m.builder_op_any_tag,
    source: m.builder_op_added_by,
    added_before: m.builder_op_added_before,
    added_after: m.builder_op_added_after,
    added_between: m.builder_op_added_between,
    added_in_last: m.builder_op_added_in_last,
    added_this: m.builder_op_added_this,
  },
  consent: {
    any_of: m.builder_op_is_one_of,
    changed_by: m.builder_op_changed_by,
    changed_before: m.builder_op_changed_before,
    changed_after: m.builder_op_changed_after,
    changed_between: m.builder_op_changed_between,
    changed_in_last: m.builder_op_changed_in_last,
    changed_this: m.builder_op_changed_this,
  },
  source: { any_of: m.builder_op_is_one_of },
  segment: { in: m.builder_op_in_segment, not_in: m.builder_op_not_in_segment },
}

export function operatorWordFor(kind: FieldKind, op: string): string {
  const word = own[kind]?.[op]
  if (word) return word()
  return isOperator(op) ? operatorWord(op) : op
}

const modes: Record<Mode, () => string> = {
  all: m.builder_mode_all,
  any: m.builder_mode_any,
  none: m.builder_mode_none,
}

export function modeWord(mode: Mode): string {
  return modes[mode]()
}
