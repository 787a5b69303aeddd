import { Bookmark, ListChecks } from 'lucide-react'
import { openSegment } from '../../actions/segmentCommands.ts'
import { m } from '../../i18n/index.ts'
import { useSegments } from '../../state/catalogues.ts'
import { useServices } from '../../state/services.ts'
import { useSelected } from '../../state/useStore.ts'
import { SidebarButton } from '../shell/SidebarLink.tsx'
import styles from './segments.module.css'

/** The segments that somebody wants at hand, with who is in them now. */
export function PinnedSegments({ open }: { open: boolean }) {
  const services = useServices()
  const shown = useSelected(services.contacts, ({ segment }) => segment)
  const onContacts = useSelected(services.screens, ({ current }) => current.name === 'contacts')
  const pinned = useSegments().filter((segment) => segment.pinned)
  if (pinned.length === 0) return null
  return (
    <nav className={styles.pinned} aria-label={m.segments_pinned_nav()}>
      {open && (
        <span className={styles.pinnedTitle} aria-hidden="true">
          {m.segments_pinned_nav()}
        </span>
      )}
      {pinned.map((segment) => (
        <SidebarButton
          key={segment.id}
          icon={segment.kind === 'list' ? ListChecks : Bookmark}
          title={segment.name}
          count={segment.contacts}
          open={open}
          current={onContacts && shown === segment.id}
          onPress={() => openSegment(services, segment)}
        />
      ))}
    </nav>
  )
}
