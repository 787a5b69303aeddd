import type { LucideIcon } from 'lucide-react'
import { lazy, type RefObject, Suspense } from 'react'
import { m } from '../../../../i18n/index.ts'
import { isQuick, type QuickChange } from '../../../../state/dialogStore.ts'
import { useServices } from '../../../../state/services.ts'
import { useSelected, useStore } from '../../../../state/useStore.ts'
import { AnchoredPopover, Button, Popover, type RecordGridHandle } from '../../../../ui/index.ts'

// The editors of values are heavy, and none of them is on the first picture.
const QuickContent = lazy(() => import('./QuickContent.tsx'))

export interface QuickButtonProps {
  readonly kind: QuickChange['kind']
  readonly icon: LucideIcon
  readonly label: string
}

/** A button of the selection's bar, with the sheet that it opens. A key opens the same sheet. */
export function QuickButton({ kind, icon, label }: QuickButtonProps) {
  const { contacts, dialogs } = useServices()
  const selection = useSelected(contacts, (state) => state.selection)
  const quick = useQuick()
  const own = quick.change?.kind === kind && quick.change.selection === selection
  return (
    <Popover
      label={titleOf({ kind, selection })}
      width={widths[kind]}
      open={own}
      onOpenChange={(open) => (open ? dialogs.open({ kind, selection }) : quick.close())}
      trigger={
        <Button variant="ghost" size="small" icon={icon}>
          {label}
        </Button>
      }
    >
      {own && quick.content}
    </Popover>
  )
}

/** The sheet of a change of one row that is not selected, beside its cell. */
export function QuickRowChange({ grid }: { grid: RefObject<RecordGridHandle | null> }) {
  const selection = useSelected(useServices().contacts, (state) => state.selection)
  const { change, content, close } = useQuick()
  if (!change || change.selection === selection) return null
  return (
    <AnchoredPopover
      key={change.kind}
      label={titleOf(change)}
      anchor={{ current: grid.current?.activeCell() ?? null }}
      width={widths[change.kind]}
      onClose={close}
    >
      {content}
    </AnchoredPopover>
  )
}

const widths = { addTag: 260, removeTag: 260, setAttribute: 320 }

function titleOf({ kind, selection }: QuickChange): string {
  const count = selection.size
  if (kind === 'setAttribute') return m.contacts_set_attribute()
  return kind === 'addTag' ? m.contacts_add_tag_to({ count }) : m.contacts_remove_tag_from({ count })
}

function useQuick() {
  const { dialogs } = useServices()
  const open = useStore(dialogs)
  const change = isQuick(open) ? open : null
  // A change that asks first has put its question in its place.
  const close = () => {
    if (dialogs.snapshot() === open) dialogs.close()
  }
  const content = change && (
    <Suspense>
      <QuickContent change={change} onClose={close} />
    </Suspense>
  )
  return { change, content, close }
}
