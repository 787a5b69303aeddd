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
  onPress?: () => void
  children: ReactNode
}

/** An action as text in the accent colour. */
export function LinkButton({ icon, trailingIcon, disabled = false, expanded, onPress, children }: LinkButtonProps) {
  return (
    <AriaButton
      className={cx(styles.link)}
      isDisabled={disabled}
      {...definedProps({ onPress, 'aria-expanded': expanded })}
    >
      {icon && <Icon of={icon} size={14} />}
      {children}
      {trailingIcon && <Icon of={trailingIcon} size={12} />}
    </AriaButton>
  )
}
