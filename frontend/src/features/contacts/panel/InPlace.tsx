import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { reasonOf } from '../../../actions/tell.ts'
import { m } from '../../../i18n/index.ts'
import { Button } from '../../../ui/index.ts'
import styles from './panel.module.css'

export interface InPlaceField {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error: string | undefined
}

export interface InPlaceProps {
  readonly before: string
  /** Several lines: Enter begins the next one, Ctrl+Enter saves. */
  readonly lines?: boolean
  readonly save: (value: string) => Promise<void>
  readonly onClose: () => void
  readonly children: (field: InPlaceField) => ReactNode
}

/** Edits a text where it stands. Enter saves, Esc leaves it as it was; a refusal stays beside the field. */
export function InPlace({ before, lines = false, save, onClose, children }: InPlaceProps) {
  const [value, setValue] = useState(before)
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  const commit = async () => {
    if (busy) return
    if (value === before) return onClose()
    setBusy(true)
    try {
      await save(value)
      onClose()
    } catch (reason) {
      setError(reasonOf(reason))
      setBusy(false)
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') onClose()
    const saves = event.key === 'Enter' && !event.nativeEvent.isComposing && (!lines || event.ctrlKey || event.metaKey)
    if (saves && !(event.target instanceof HTMLButtonElement)) void commit()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field inside
    <div className={styles.inPlace} onKeyDown={onKeyDown}>
      {children({ value, onChange: setValue, error })}
      <div className={styles.buttons}>
        <Button size="small" variant="primary" busy={busy} onPress={() => void commit()}>
          {m.panel_save()}
        </Button>
        <Button size="small" variant="ghost" onPress={onClose}>
          {m.panel_cancel()}
        </Button>
      </div>
    </div>
  )
}
