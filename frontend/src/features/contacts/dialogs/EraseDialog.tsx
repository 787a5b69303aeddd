import { useState } from 'react'
import { eraseSelected } from '../../../actions/eraseCommands.ts'
import { closePanel } from '../../../actions/panelActions.ts'
import { attempt } from '../../../actions/tell.ts'
import type { Row } from '../../../api/types.ts'
import type { Selection } from '../../../domain/selection.ts'
import { m } from '../../../i18n/index.ts'
import { useServices } from '../../../state/services.ts'
import { AlertDialog, TextField } from '../../../ui/index.ts'
import styles from './dialogs.module.css'

export interface EraseDialogProps {
  readonly selection: Selection
  readonly onClose: () => void
}

/** Erasing is for good, so whoever wants it writes down how many contacts go. */
export function EraseDialog({ selection, onClose }: EraseDialogProps) {
  const services = useServices()
  const [typed, setTyped] = useState('')
  const count = selection.size
  const meant = Number(typed.replaceAll(/\D/g, '')) === count && typed.trim() !== ''
  const erase = () => {
    if (!meant) return
    onClose()
    closePanel(services)
    void attempt(services, () => eraseSelected(services, selection, count))
  }
  return (
    <AlertDialog
      title={titleOf(services.contacts.rows.loaded(), selection)}
      confirmLabel={m.erase_confirm()}
      disabled={!meant}
      onConfirm={erase}
      onCancel={onClose}
    >
      <div className={styles.body}>
        <p>{m.erase_goes()}</p>
        <p>{m.erase_stays()}</p>
        <p>
          <strong>{m.erase_final()}</strong>
        </p>
        <TextField
          label={m.erase_type({ count })}
          inputMode="decimal"
          value={typed}
          onChange={setTyped}
          onEnter={erase}
        />
      </div>
    </AlertDialog>
  )
}

function titleOf(rows: readonly Row[], selection: Selection): string {
  const count = selection.size
  const row = count === 1 ? rows.find(({ id }) => selection.ids.includes(id)) : undefined
  const name = row?.name || row?.phoneText
  return name ? m.erase_title_one({ name }) : m.erase_title({ count })
}
