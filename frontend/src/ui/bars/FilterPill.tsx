import { X } from 'lucide-react'
import { Icon } from '../marks/Icon.tsx'
import styles from './bars.module.css'

export type FilterPillProps = {
  /** "City is not"; "" when the value says it all */
  field: string
  /** "Abuja" */
  value: string
  /** Opens the condition to edit it. */
  onPress?: () => void
  onRemove: () => void
  removeLabel: string
}

/** One condition of the filter, above the table. */
export function FilterPill({ field, value, onPress, onRemove, removeLabel }: FilterPillProps) {
  const text = (
    <>
      {field !== '' && <span className={styles.pillField}>{field}</span>}
      <bdi className={styles.pillValue}>{value}</bdi>
    </>
  )
  return (
    <span className={styles.pill}>
      {onPress ? (
        <button type="button" className={styles.pillText} onClick={onPress}>
          {text}
        </button>
      ) : (
        <span className={styles.pillText}>{text}</span>
      )}
      <button type="button" className={styles.pillRemove} aria-label={removeLabel} onClick={onRemove}>
        <Icon of={X} size={12} />
      </button>
    </span>
  )
}
