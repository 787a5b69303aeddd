import { X } from 'lucide-react'
import { m } from '../../i18n/index.ts'
import { Icon } from '../marks/Icon.tsx'
import styles from './fields.module.css'

/** Empties a field. The focus goes back to where one types. */
export function ClearButton({ onClear }: { onClear: () => void }) {
  return (
    <button
      type="button"
      className={styles.clear}
      aria-label={m.ui_clear()}
      onClick={(event) => {
        onClear()
        event.currentTarget.parentElement?.querySelector('input')?.focus()
      }}
    >
      <Icon of={X} size={14} />
    </button>
  )
}
