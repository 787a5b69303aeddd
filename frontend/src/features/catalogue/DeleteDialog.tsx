import { useState } from 'react'
import type { Changed } from '../../api/types.ts'
import type { Aspect } from '../../domain/aspect.ts'
import { AlertDialog } from '../../ui/index.ts'
import { useChange } from './useCommand.ts'

interface Props {
  /** What of the contacts changes with the entries. */
  aspect: Aspect
  title: string
  text: string
  confirm: string
  done: string
  run: () => Promise<Changed>
  onClose: () => void
}

/** Asks before entries are deleted; the message afterwards carries Undo. */
export function DeleteDialog({ aspect, title, text, confirm, done, run, onClose }: Props) {
  const [busy, setBusy] = useState(false)
  const change = useChange(aspect)
  const remove = async () => {
    setBusy(true)
    await change(run, done)
    onClose()
  }
  return (
    <AlertDialog title={title} confirmLabel={confirm} busy={busy} onConfirm={() => void remove()} onCancel={onClose}>
      <p>{text}</p>
    </AlertDialog>
  )
}
