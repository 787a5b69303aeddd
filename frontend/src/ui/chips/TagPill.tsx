import { m } from '../../i18n/index.ts'
import { cx } from '../cx.ts'
import styles from './chips.module.css'
import { RemoveButton } from './RemoveButton.tsx'
import { tagColorVars } from './tagColor.ts'

export type TagPillProps = {
  name: string
  /** 0 neutral, 1–20. */
  color: number
  deleted?: boolean
  /** 24 pixels, in dialogs; otherwise 20. */
  large?: boolean
  /** "2 of 3": on some of several contacts. */
  note?: string
  onRemove?: () => void
  removeLabel?: string
}

/** A tag. It always shows its name; the colour only helps the eye. */
export function TagPill({ name, color, deleted = false, large = false, note, onRemove, removeLabel }: TagPillProps) {
  return (
    <span
      className={cx(styles.tag, large && styles.large, deleted && styles.deleted, note !== undefined && styles.partial)}
      style={deleted ? undefined : tagColorVars(color)}
    >
      <bdi className={styles.text}>{deleted ? <del>{name}</del> : name}</bdi>
      {note !== undefined && <small className={styles.note}>{note}</small>}
      {onRemove && <RemoveButton label={removeLabel ?? m.ui_remove_tag({ name })} onPress={onRemove} />}
    </span>
  )
}
