import { Check } from 'lucide-react'
import { Fragment } from 'react'
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  Header,
  Separator,
} from 'react-aria-components'
import { cx } from '../cx.ts'
import { Icon } from '../marks/Icon.tsx'
import { definedProps } from '../props.ts'
import { type MenuEntry, type MenuItem, type MenuSection, toSections } from './menuEntries.ts'
import styles from './overlays.module.css'

export type MenuListProps = { label?: string; items: readonly MenuEntry[]; onClose?: () => void }

/** The entries of a menu, without what opens it. */
export function MenuList({ label, items, onClose }: MenuListProps) {
  return (
    <AriaMenu className={cx(styles.menu)} autoFocus="first" {...definedProps({ 'aria-label': label, onClose })}>
      {toSections(items).map((section, i) => (
        <Fragment key={section.id}>
          {i > 0 && <Separator className={cx(styles.menuLine)} />}
          <Section section={section} />
        </Fragment>
      ))}
    </AriaMenu>
  )
}

function Section({ section }: { section: MenuSection }) {
  const entries = section.items.map((item) => <Item key={item.id} item={item} />)
  if (section.title === undefined) return entries
  const choices = section.items.filter((item) => item.checked !== undefined)
  const selection = {
    selectionMode: section.choose === 'one' ? ('single' as const) : ('multiple' as const),
    selectedKeys: choices.filter((item) => item.checked).map((item) => item.id),
  }
  return (
    <AriaMenuSection {...(choices.length > 0 ? selection : {})}>
      <Header className={cx(styles.menuTitle)}>{section.title}</Header>
      {entries}
    </AriaMenuSection>
  )
}

function Item({ item }: { item: MenuItem }) {
  const icon = item.checked === undefined ? item.icon : item.checked ? Check : undefined
  return (
    <AriaMenuItem
      id={item.id}
      textValue={item.label}
      className={cx(styles.menuItem, item.danger && styles.menuDanger)}
      isDisabled={item.disabled ?? false}
      onAction={item.onAction}
    >
      {icon ? <Icon of={icon} /> : item.checked !== undefined && <span className={styles.menuNoIcon} />}
      <span className={styles.menuLabel}>{item.label}</span>
      {item.shortcut !== undefined && <kbd className={styles.menuKeys}>{item.shortcut}</kbd>}
    </AriaMenuItem>
  )
}
