import { listOf, putOnList, renameSegment, saveSegment, takeSnapshot } from '../../actions/segmentCommands.ts'
import { attempt } from '../../actions/tell.ts'
import type { Selection } from '../../domain/selection.ts'
import { m } from '../../i18n/index.ts'
import { useSegments } from '../../state/catalogues.ts'
import type { SegmentDialogOpen } from '../../state/dialogStore.ts'
import { useServices } from '../../state/services.ts'
import { useFormat } from '../../state/useFormat.ts'
import { Dialog, PickerList } from '../../ui/index.ts'
import { NameDialog } from './NameDialog.tsx'
import { NumbersDialog } from './NumbersDialog.tsx'

export interface SegmentDialogProps {
  readonly dialog: SegmentDialogOpen
  readonly onClose: () => void
}

/** The dialogs about segments; loaded when the first of them is opened. */
export default function SegmentDialog({ dialog, onClose }: SegmentDialogProps) {
  const services = useServices()
  const format = useFormat()
  switch (dialog.kind) {
    case 'saveSegment':
      return (
        <NameDialog
          title={m.segments_save_as()}
          save={(name, pinned) => saveSegment(services, name, pinned)}
          offersPin
          onClose={onClose}
        />
      )
    case 'renameSegment':
      return (
        <NameDialog
          title={m.segments_rename_title()}
          name={dialog.segment.name}
          save={(name) => renameSegment(services, dialog.segment, name)}
          onClose={onClose}
        />
      )
    case 'snapshotSegment':
      return (
        <NameDialog
          title={m.segments_snapshot()}
          name={m.segments_snapshot_name({ name: dialog.segment.name, day: format.date(new Date().toISOString()) })}
          help={m.segments_snapshot_help()}
          save={(name) => takeSnapshot(services, dialog.segment, name)}
          onClose={onClose}
        />
      )
    case 'addToList':
      return <AddToList selection={dialog.selection} onClose={onClose} />
    case 'numbersAdded':
      return <NumbersDialog segment={dialog.segment} result={dialog.result} onClose={onClose} />
  }
}

/** Picks the list that contacts are put on, or names a new one. */
function AddToList({ selection, onClose }: { selection: Selection; onClose: () => void }) {
  const services = useServices()
  const lists = useSegments().filter(({ kind }) => kind === 'list')
  const act = (command: () => Promise<void>) => {
    onClose()
    void attempt(services, command)
  }
  return (
    <Dialog title={m.segments_add_to_list_of({ count: selection.size })} size="small" onClose={onClose}>
      <PickerList
        label={m.segments_pick_list()}
        options={lists.map(({ id, name }) => ({ id, label: name }))}
        onPick={(id) => {
          const list = lists.find((candidate) => candidate.id === id)
          if (list) act(() => putOnList(services, list, selection))
        }}
        createLabel={(name) => m.segments_new_list({ name })}
        onCreate={(name) => act(() => listOf(services, name, selection))}
        emptyText={m.segments_no_list()}
      />
    </Dialog>
  )
}
