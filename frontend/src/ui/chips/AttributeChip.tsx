import { m } from '../../i18n/index.ts'
import { cx } from '../cx.ts'
import styles from './chips.module.css'
import { RemoveButton } from './RemoveButton.tsx'

export type AttributeChipProps = {
  name?: string
  value: string
  large?: boolean
  /** "2 of 3": on some of several contacts. */
  note?: string
  onPress?: () => void
  pressLabel?: string
  onRemove?: () => void
  removeLabel?: string
}

/** An attribute and its value. */
export function AttributeChip(props: AttributeChipProps) {
  const { name, value, large = false, note, onPress, onRemove } = props
  const content = <ChipText name={name} value={value} />
  return (
    <span className={cx(styles.attribute, large && styles.large, note !== undefined && styles.partial)}>
      {onPress ? (
        <button type="button" className={styles.press} aria-label={props.pressLabel} onClick={onPress}>
          {content}
        </button>
      ) : (
        content
      )}
      {note !== undefined && <small className={styles.note}>{note}</small>}
      {onRemove && (
        <RemoveButton label={props.removeLabel ?? m.ui_remove_attribute({ name: name ?? value })} onPress={onRemove} />
      )}
    </span>
  )
}

function ChipText({ name, value }: { name: string | undefined; value: string }) {
  return (
    <>
      {name !== undefined && <bdi className={styles.name}>{name}</bdi>} <bdi className={styles.text}>{value}</bdi>
    </>
  )
}
