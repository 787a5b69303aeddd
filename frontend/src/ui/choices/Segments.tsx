import { useId } from 'react'
import type { Key } from '../keys.ts'
import styles from './choices.module.css'

export type SegmentsProps<K extends Key> = {
  label: string
  options: readonly { id: K; label: string }[]
  value: K
  disabled?: boolean
  onChange: (value: K) => void
}

/** One of a few, all seen at once. */
export function Segments<K extends Key>({ label, options, value, disabled = false, onChange }: SegmentsProps<K>) {
  const name = useId()
  return (
    <div className={styles.segments} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.id} className={styles.segment}>
          <input
            type="radio"
            name={name}
            className={styles.segmentInput}
            checked={option.id === value}
            disabled={disabled}
            onChange={() => onChange(option.id)}
          />
          {option.label}
        </label>
      ))}
    </div>
  )
}
