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

export function SidebarLink({ name, count, open }: SidebarLinkProps) {
  const services = useServices()
  const format = useFormat()
  const isCurrent = useSelected(services.screens, ({ current }) => current.name === name)
  const go = action(`go.${name}`)
  const title = go.title(services)
  return (
    <button
      type="button"
      className={styles.link}
      aria-current={isCurrent ? 'page' : undefined}
      aria-label={open ? undefined : title}
      title={open ? undefined : title}
      onClick={() => perform(services, go)}
    >
      {go.icon && <Icon of={go.icon} />}
      {open && <span className={styles.linkText}>{title}</span>}
      {open && count !== undefined && <span className={styles.linkCount}>{format.count(count)}</span>}
    </button>
  )
}
