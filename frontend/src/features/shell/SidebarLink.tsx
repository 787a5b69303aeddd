import type { LucideIcon } from 'lucide-react'
import { action, perform } from '../../actions/index.ts'
import type { ScreenName } from '../../state/screenStore.ts'
import { useServices } from '../../state/services.ts'
import { useFormat } from '../../state/useFormat.ts'
import { useSelected } from '../../state/useStore.ts'
import { Icon } from '../../ui/index.ts'
import styles from './sidebar.module.css'

export interface SidebarLinkProps {
  readonly name: ScreenName
  readonly count: number | undefined
  /** Closed, only its icon is seen, and its name is a tooltip. */
  readonly open: boolean
}

/** The way to a screen. */
export function SidebarLink({ name, count, open }: SidebarLinkProps) {
  const services = useServices()
  const isCurrent = useSelected(services.screens, ({ current }) => current.name === name)
  const go = action(`go.${name}`)
  return (
    <SidebarButton
      icon={go.icon}
      title={go.title(services)}
      count={count}
      open={open}
      current={isCurrent}
      onPress={() => perform(services, go)}
    />
  )
}

export interface SidebarButtonProps extends Omit<SidebarLinkProps, 'name'> {
  readonly icon: LucideIcon | undefined
  readonly title: string
  readonly current: boolean
  readonly onPress: () => void
}

export function SidebarButton({ icon, title, count, open, current, onPress }: SidebarButtonProps) {
  const format = useFormat()
  return (
    <button
      type="button"
      className={styles.link}
      aria-current={current ? 'page' : undefined}
      aria-label={open ? undefined : title}
      title={open ? undefined : title}
      onClick={onPress}
    >
      {icon && <Icon of={icon} />}
      {open && (
        <span className={styles.linkText}>
          <bdi>{title}</bdi>
        </span>
      )}
      {open && count !== undefined && <span className={styles.linkCount}>{format.count(count)}</span>}
    </button>
  )
}
