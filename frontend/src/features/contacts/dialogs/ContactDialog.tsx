import type { OpenDialog, QuickChange, SegmentDialogOpen } from '../../../state/dialogStore.ts'
import { BuilderDialog } from '../builder/BuilderDialog.tsx'
import { CorrectionDialog } from './CorrectionDialog.tsx'
import { EditDialog } from './EditDialog.tsx'
import { EraseDialog } from './EraseDialog.tsx'
import { ErasedDialog } from './ErasedDialog.tsx'
import { ExportDialog } from './ExportDialog.tsx'
import { NewContactDialog } from './NewContactDialog.tsx'
import { OptInDialog } from './OptInDialog.tsx'
import { RemoveBySourceDialog } from './RemoveBySourceDialog.tsx'

export interface ContactDialogProps {
  readonly dialog: Exclude<
    OpenDialog,
    QuickChange | SegmentDialogOpen | { kind: 'messages' | 'confirm' | 'palette' | 'shortcuts' | 'paper' }
  >
  readonly onClose: () => void
}

/** The dialogs about contacts; loaded when the first of them is opened. */
export default function ContactDialog({ dialog, onClose }: ContactDialogProps) {
  switch (dialog.kind) {
    case 'edit':
      return <EditDialog selection={dialog.selection} onClose={onClose} />
    case 'new':
      return <NewContactDialog onClose={onClose} />
    case 'erase':
      return <EraseDialog selection={dialog.selection} onClose={onClose} />
    case 'erased':
      return <ErasedDialog result={dialog.result} onClose={onClose} />
    case 'export':
      return <ExportDialog selection={dialog.selection} onClose={onClose} />
    case 'optIn':
      return <OptInDialog selection={dialog.selection} withdrawn={dialog.withdrawn} onClose={onClose} />
    case 'correct':
      return <CorrectionDialog line={dialog.line} onClose={onClose} />
    case 'builder':
      return <BuilderDialog filter={dialog.filter} onClose={onClose} />
    case 'removeBySource':
      return <RemoveBySourceDialog onClose={onClose} />
  }
}
