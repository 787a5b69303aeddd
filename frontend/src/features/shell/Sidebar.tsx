import { PanelLeftClose, PanelLeftOpen, Search } from 'lucide-react'
import { action, perform } from '../../actions/index.ts'
import { m } from '../../i18n/index.ts'
import { useAttributes, useSegments, useTags } from '../../state/catalogues.ts'
import { useReviewWaiting } from '../../state/review.ts'
import type { ScreenName } from '../../state/screenStore.ts'
import { useServices } from '../../state/services.ts'
import { useSelected, useStore } from '../../state/useStore.ts'
import { Icon, IconButton, initials, Kbd } from '../../ui/index.ts'
import { PinnedSegments } from '../segments/PinnedSegments.tsx'
import { ProfileButton } from './ProfileButton.tsx'
import { SidebarLink } from './SidebarLink.tsx'
import { StorageLine } from './StorageLine.tsx'
import styles from './sidebar.module.css'

const main: readonly ScreenName[] = ['contacts', 'segments', 'tags', 'attributes', 'consent', 'import', 'activity']

/** Where one is, and the way everywhere else. */
export function Sidebar() {
  const counts = useCounts()
  const open = useSelected(useServices().layout, ({ sidebarOpen }) => sidebarOpen)
  return (
    <aside className={styles.side} data-open={open}>
      <Business open={open} />
      <SearchButton open={open} />
      <nav className={styles.nav} aria-label={m.app_main_nav()}>
        {main.map((name) => (
          <SidebarLink key={name} name={name} count={counts[name]} open={open} />
        ))}
      </nav>
      <PinnedSegments open={open} />
      <div className={styles.grow} />
      <nav className={styles.nav} aria-label={m.app_program_nav()}>
        <SidebarLink name="settings" count={undefined} open={open} />
      </nav>
      <ProfileButton open={open} />
      <StorageLine open={open} />
    </aside>
  )
}

function useCounts(): Partial<Record<ScreenName, number>> {
  const contacts = useSelected(useServices().status, (status) => status?.contacts ?? 0)
  const counts = {
    contacts,
    segments: useSegments().length,
    tags: useTags().length,
    attributes: useAttributes().length,
    consent: useReviewWaiting(),
  }
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
}

function Business({ open }: { open: boolean }) {
  const services = useServices()
  const { businessName } = useStore(services.settings)
  const name = businessName || m.app_name()
  return (
    <div className={styles.business}>
      {open && (
        <>
          <span className={styles.mark} aria-hidden="true">
            {initials(name).slice(0, 1)}
          </span>
          <bdi className={styles.businessName}>{name}</bdi>
        </>
      )}
      <IconButton
        icon={open ? PanelLeftClose : PanelLeftOpen}
        label={open ? m.app_collapse_sidebar() : m.app_expand_sidebar()}
        shortcut="Ctrl+B"
        onPress={() => perform(services, action('sidebar'))}
      />
    </div>
  )
}

function SearchButton({ open }: { open: boolean }) {
  const services = useServices()
  const press = () => perform(services, action('palette'))
  if (!open) return <IconButton icon={Search} label={m.app_search()} shortcut="Ctrl+K" onPress={press} />
  return (
    <button type="button" className={styles.search} onClick={press}>
      <Icon of={Search} />
      <span className={styles.searchText}>{m.app_search()}</span>
      <Kbd keys="Ctrl+K" />
    </button>
  )
}
