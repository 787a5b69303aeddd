import { X } from 'lucide-react'
import { Icon } from '../marks/Icon.tsx'
import styles from './chips.module.css'

/** The ✕ in a chip. */
export function RemoveButton({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <button type="button" className={styles.remove} aria-label={label} onClick={onPress}>
      <Icon of={X} size={12} weight={2.25} />
    </button>
  )
}
