import { m } from '../../i18n/index.ts'
import styles from './chips.module.css'

export type MoreChipProps = {
  /** How many are not shown. */
  count: number
  /** data-action inside the grid, which handles presses itself. */
  action?: string | undefined
  label?: string | undefined
  onPress?: () => void
}

/** "+3" */
export function MoreChip({ count, action, label, onPress }: MoreChipProps) {
  const text = m.ui_more_chips({ count })
  if (action === undefined && onPress === undefined) return <span className={styles.more}>{text}</span>
  return (
    <button
      type="button"
      className={styles.more}
      tabIndex={action === undefined ? 0 : -1}
      data-action={action}
      data-peek={action === undefined ? undefined : ''}
      aria-label={label && `${text} ${label}`}
      onClick={onPress}
    >
      {text}
    </button>
  )
}
