import {
  Bookmark,
  Camera,
  Copy,
  Download,
  FileUp,
  ListFilter,
  type LucideIcon,
  Pencil,
  Pin,
  PinOff,
  Trash2,
} from 'lucide-react'
import {
  copySegment,
  editRule,
  openSegment,
  pinSegment,
  putNumbersOnList,
  removeSegments,
} from '../../../actions/segmentCommands.ts'
import { attempt } from '../../../actions/tell.ts'
import type { Segment } from '../../../api/types.ts'
import { m } from '../../../i18n/index.ts'
import { type Services, useServices } from '../../../state/services.ts'
import type { MenuEntry } from '../../../ui/index.ts'

/** What can be done with a segment. */
export function useSegmentMenu(): (segment: Segment) => readonly MenuEntry[] {
  const services = useServices()
  return (segment) => entriesOf(services, segment)
}

function entriesOf(services: Services, segment: Segment): readonly MenuEntry[] {
  const { dialogs } = services
  const entry = (id: string, label: string, icon: LucideIcon, act: () => void | Promise<void>) => ({
    id,
    label,
    icon,
    onAction: () => void attempt(services, act),
  })
  const own =
    segment.kind === 'list'
      ? [entry('numbers', m.segments_add_numbers(), FileUp, () => putNumbersOnList(services, segment))]
      : [
          entry('rule', m.segments_edit_rule(), ListFilter, () => editRule(services, segment)),
          entry('snapshot', m.segments_snapshot(), Camera, () => dialogs.open({ kind: 'snapshotSegment', segment })),
        ]
  const pin = segment.pinned
    ? entry('unpin', m.segments_unpin(), PinOff, () => pinSegment(services, segment, false))
    : entry('pin', m.segments_pin(), Pin, () => pinSegment(services, segment, true))
  return [
    entry('open', m.segments_open(), Bookmark, () => openSegment(services, segment)),
    ...own,
    entry('rename', m.segments_rename(), Pencil, () => dialogs.open({ kind: 'renameSegment', segment })),
    entry('duplicate', m.segments_duplicate(), Copy, () => copySegment(services, segment)),
    pin,
    entry('export', m.segments_export(), Download, () => {
      openSegment(services, segment)
      dialogs.open({ kind: 'export' })
    }),
    { ...entry('delete', m.segments_delete(), Trash2, () => removeSegments(services, [segment])), danger: true },
  ]
}
