import type { LucideIcon } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { m } from '../../i18n/index.ts'
import { cx } from '../cx.ts'
import { Icon } from '../marks/Icon.tsx'
import { Spinner } from '../marks/Spinner.tsx'
import { definedProps } from '../props.ts'
import styles from './buttons.module.css'

export type ButtonProps = {
  variant?: 'primary' | 'plain' | 'ghost' | 'danger'
  /** 32 or 28 pixels. */
  size?: 'medium' | 'small'
  icon?: LucideIcon
  trailingIcon?: LucideIcon
  /** Keeps its width and takes no press. */
  busy?: boolean
  disabled?: boolean
  autoFocus?: boolean
  /** Its name where the visible text is not enough. */
  label?: string
  expanded?: boolean
  ref?: Ref<HTMLButtonElement>
  onPress?: () => void
  children: ReactNode
}

export function Button(props: ButtonProps) {
  const { variant = 'plain', size = 'medium', icon, trailingIcon, busy = false, children } = props
  return (
    <AriaButton
      {...definedProps({
        ref: props.ref,
        'aria-label': props.label,
        'aria-expanded': props.expanded,
        autoFocus: props.autoFocus,
        isDisabled: props.disabled,
        onPress: props.onPress,
      })}
      className={cx(styles.button, styles[variant], size === 'small' && styles.small)}
      isPending={busy}
    >
      {icon && <Icon of={icon} />}
      <span className={styles.text}>{children}</span>
      {trailingIcon && <Icon of={trailingIcon} />}
      {busy && (
        <span className={styles.busy}>
          <Spinner label={m.ui_busy()} />
        </span>
      )}
    </AriaButton>
  )
}
