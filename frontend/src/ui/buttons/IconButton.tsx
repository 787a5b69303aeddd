import type { LucideIcon } from 'lucide-react'
import type { Ref } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { cx } from '../cx.ts'
import { Icon } from '../marks/Icon.tsx'
import { Tooltip } from '../overlays/Tooltip.tsx'
import { definedProps } from '../props.ts'
import styles from './buttons.module.css'

export type IconButtonProps = {
  icon: LucideIcon
  /** Its name and its tooltip. */
  label: string
  /** "Ctrl+B", shown in the tooltip. */
  shortcut?: string
  /** 28 or 24 pixels. */
  size?: 'medium' | 'small'
  /** Outline: the 32 pixel square beside a field. */
  variant?: 'ghost' | 'outline'
  disabled?: boolean
  /** Given: a toggle. */
  pressed?: boolean
  expanded?: boolean
  ref?: Ref<HTMLButtonElement>
  onPress?: () => void
}

export function IconButton(props: IconButtonProps) {
  const { icon, label, shortcut, size = 'medium', variant = 'ghost' } = props
  return (
    <Tooltip text={label} {...definedProps({ shortcut })}>
      <AriaButton
        {...definedProps({
          ref: props.ref,
          'aria-pressed': props.pressed,
          'aria-expanded': props.expanded,
          isDisabled: props.disabled,
          onPress: props.onPress,
        })}
        aria-label={label}
        className={cx(variant === 'outline' ? styles.square : styles.icon, size === 'small' && styles.iconSmall)}
      >
        <Icon of={icon} size={size === 'small' ? 13 : 16} />
      </AriaButton>
    </Tooltip>
  )
}
