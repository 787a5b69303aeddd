import { lazy, Suspense } from 'react'
import { isQuick, type OpenDialog, type QuickChange } from '../../state/dialogStore.ts'
import { useServices } from '../../state/services.ts'
import { useStore } from '../../state/useStore.ts'
import { Confirm } from './Confirm.tsx'
import { Palette } from './Palette.tsx'
import { Shortcuts } from './Shortcuts.tsx'

// Their fields are heavy, and none of them is on the first picture.
const ContactDialog = lazy(() => import('../contacts/dialogs/ContactDialog.tsx'))
const MessagesDialog = lazy(() => import('../messages/MessagesDialog.tsx'))
const SegmentDialog = lazy(() => import('../segments/SegmentDialog.tsx'))
const PaperDialog = lazy(() => import('../papers/PaperDialog.tsx'))

/** What stands over the window. */
export function Dialogs() {
  const { dialogs } = useServices()
  const open = useStore(dialogs)
  // A quick change is drawn where it is made.
  if (!open || isQuick(open)) return null
  return (
    <Suspense>
      <DialogOf
        dialog={open}
        onClose={() => {
          // A dialog that opened another one must not close it.
          if (dialogs.snapshot() === open) dialogs.close()
        }}
      />
    </Suspense>
  )
}

function DialogOf({ dialog, onClose }: { dialog: Exclude<OpenDialog, QuickChange>; onClose: () => void }) {
  switch (dialog.kind) {
    case 'confirm':
      return <Confirm question={dialog.question} onClose={onClose} />
    case 'palette':
      return <Palette onClose={onClose} />
    case 'saveSegment':
    case 'renameSegment':
    case 'snapshotSegment':
    case 'addToList':
    case 'numbersAdded':
      return <SegmentDialog dialog={dialog} onClose={onClose} />
    case 'paper':
      return <PaperDialog asked={dialog.asked} onClose={onClose} />
    case 'messages':
      return <MessagesDialog onClose={onClose} />
    case 'shortcuts':
      return <Shortcuts onClose={onClose} />
    default:
      return <ContactDialog dialog={dialog} onClose={onClose} />
  }
}
