import { ChevronDown, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, Group } from 'react-aria-components'
import { cx } from '../cx.ts'
import { Icon } from '../marks/Icon.tsx'
import { Menu, type MenuEntry } from '../overlays/Menu.tsx'
import { definedProps } from '../props.ts'
import { Button } from './Button.tsx'
import styles from './buttons.module.css'

export type SplitButtonProps = {
  icon?: LucideIcon
  /** The name of the second button. */
  menuLabel: string
  items: readonly MenuEntry[]
  busy?: boolean
  disabled?: boolean
  onPress: () => void
  children: ReactNode
}

/** The usual action, and a menu of its variants. */
export function SplitButton({
  icon,
  menuLabel,
  items,
  busy = false,
  disabled = false,
  onPress,
  children,
}: SplitButtonProps) {
  return (
    <Group className={cx(styles.split)}>
      <Button {...definedProps({ icon })} busy={busy} disabled={disabled} onPress={onPress}>
        {children}
      </Button>
      <Menu
        label={menuLabel}
        items={items}
        placement="bottom end"
        trigger={
          <AriaButton className={cx(styles.button, styles.plain)} aria-label={menuLabel} isDisabled={disabled}>
            <Icon of={ChevronDown} />
          </AriaButton>
        }
      />
    </Group>
  )
}
