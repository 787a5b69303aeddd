import { Button as AriaButton } from 'react-aria-components'
import { cx } from '../cx.ts'
import { Tooltip } from '../overlays/Tooltip.tsx'
import styles from './buttons.module.css'

export type ValueButtonProps = {
  /** "Edit City: Lagos" */
  label: string
  /** Shown on hover and on focus, and read out. */
  note: string
  autoFocus?: boolean
  onPress: () => void
  /** The value. */
  children: string
}

/** A value that is edited where it stands: text until one comes near. */
export function ValueButton({ label, note, autoFocus = false, onPress, children }: ValueButtonProps) {
  return (
    <Tooltip text={note}>
      <AriaButton className={cx(styles.value)} aria-label={label} autoFocus={autoFocus} onPress={onPress}>
        <bdi>{children}</bdi>
      </AriaButton>
    </Tooltip>
  )
}
