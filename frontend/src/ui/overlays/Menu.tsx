import type { ReactElement } from 'react'
import { MenuTrigger } from 'react-aria-components'
import { definedProps } from '../props.ts'
import { MenuList } from './MenuList.tsx'
import type { MenuEntry } from './menuEntries.ts'
import { Surface } from './Surface.tsx'

export type { MenuEntry, MenuItem, MenuSection } from './menuEntries.ts'

export type MenuProps = {
  /** The menu's name; by default the trigger's. */
  label?: string
  trigger: ReactElement
  items: readonly MenuEntry[]
  placement?: 'bottom start' | 'bottom end'
}

/** A list of actions under a button. */
export function Menu({ label, trigger, items, placement = 'bottom start' }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Surface placement={placement}>
        <MenuList {...definedProps({ label })} items={items} />
      </Surface>
    </MenuTrigger>
  )
}
