import type { QuickChange } from '../../../../state/dialogStore.ts'
import { SetAttribute } from './SetAttribute.tsx'
import { TagPicker } from './TagPicker.tsx'

export interface QuickContentProps {
  readonly change: QuickChange
  readonly onClose: () => void
}

/** What is in the sheet of a quick change. */
export default function QuickContent({ change: { kind, selection }, onClose }: QuickContentProps) {
  if (kind === 'setAttribute') return <SetAttribute selection={selection} onClose={onClose} />
  return <TagPicker kind={kind} selection={selection} onClose={onClose} />
}
