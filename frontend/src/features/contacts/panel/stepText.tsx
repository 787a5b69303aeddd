import {
  Download,
  type LucideIcon,
  Pencil,
  ShieldCheck,
  ShieldOff,
  SlidersHorizontal,
  StickyNote,
  Tag,
  Trash2,
  UserPlus,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { Definition, Step, StepKind } from '../../../api/types.ts'
import type { Format } from '../../../domain/format.ts'
import type { AttributeId } from '../../../domain/ids.ts'
import { m } from '../../../i18n/index.ts'
import { rich } from '../../../i18n/rich.tsx'
import { valueText } from '../../values/valueText.ts'

const icons: Record<StepKind, LucideIcon> = {
  created: UserPlus,
  updated: Download,
  deleted: Trash2,
  restored: UserPlus,
  renamed: Pencil,
  renumbered: Pencil,
  tag_added: Tag,
  tag_removed: Tag,
  value: SlidersHorizontal,
  consent: ShieldCheck,
  opt_out_lifted: ShieldCheck,
  note: StickyNote,
}

export function stepIcon({ kind, after }: Step): LucideIcon {
  return kind === 'consent' && after === 'opted_out' ? ShieldOff : icons[kind]
}

/** The sentence for a step: "City Lagos → Abuja". */
export function stepText(step: Step, attributes: ReadonlyMap<AttributeId, Definition>, format: Format): ReactNode {
  const { kind, name, before, after } = step
  switch (kind) {
    case 'created':
      return after === '' ? m.panel_step_created() : rich(m.panel_step_imported.parts({ file: after }))
    case 'updated':
      return after === '' ? m.panel_step_updated() : rich(m.panel_step_updated_by.parts({ file: after }))
    case 'deleted':
      return m.panel_step_deleted()
    case 'restored':
      return m.panel_step_restored()
    case 'renamed':
      return changed(m.panel_name(), before, after)
    case 'renumbered':
      return changed(m.panel_step_number(), before, after)
    case 'tag_added':
      return rich(m.panel_step_tag_added.parts({ name }))
    case 'tag_removed':
      return rich(m.panel_step_tag_removed.parts({ name }))
    case 'value': {
      const definition = attributes.get(step.of as AttributeId)
      const shown = (value: string) => (value === '' || !definition ? value : valueText(definition, value, format))
      return changed(name, shown(before), shown(after))
    }
    case 'consent':
      return consentText(after)
    case 'opt_out_lifted':
      return m.panel_step_opt_out_lifted()
    case 'note':
      return noteText(before, after)
  }
}

function changed(name: string, before: string, after: string): ReactNode {
  if (before !== '' && after !== '') return rich(m.panel_step_changed.parts({ name, before, after }))
  if (after !== '') return rich(m.panel_step_set.parts({ name, after }))
  if (before !== '') return rich(m.panel_step_removed_value.parts({ name, before }))
  return rich(m.panel_step_removed.parts({ name }))
}

function consentText(after: string): string {
  if (after === 'opted_out') return m.panel_step_opted_out()
  return after === 'opted_in' ? m.panel_step_opted_in() : m.panel_consent_none()
}

function noteText(before: string, after: string): ReactNode {
  if (before === '') return rich(m.panel_step_note_added.parts({ text: after }))
  if (after === '') return rich(m.panel_step_note_deleted.parts({ text: before }))
  return rich(m.panel_step_note_edited.parts({ text: after }))
}
