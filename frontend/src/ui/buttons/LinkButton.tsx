import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { cx } from '../cx.ts'
import { Icon } from '../marks/Icon.tsx'
import { definedProps } from '../props.ts'
import styles from './buttons.module.css'

export type LinkButtonProps = {
  icon?: LucideIcon
  trailingIcon?: LucideIcon
  disabled?: boolean
  expanded?: boolean
  /** Its name where the visible text is not enough. */
  label?: string
  onPress?: () => void
  children: ReactNode
}

/** An action as text in the accent colour. */
export function LinkButton(props: LinkButtonProps) {
  const { icon, trailingIcon, disabled = false, expanded, label, onPress, children } = props
  return (
    <AriaButton
      className={cx(styles.link)}
      isDisabled={disabled}
      {...definedProps({ onPress, 'aria-expanded': expanded, 'aria-label': label })}
    >
      {icon && <Icon of={icon} size={14} />}
      {children}
      {trailingIcon && <Icon of={trailingIcon} size={12} />}
    </AriaButton>
  )
}
