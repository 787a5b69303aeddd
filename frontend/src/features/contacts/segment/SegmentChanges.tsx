import { BookmarkPlus } from 'lucide-react'
import { action, perform } from '../../../actions/index.ts'
import { discardChanges, saveChanges } from '../../../actions/segmentCommands.ts'
import { attempt } from '../../../actions/tell.ts'
import type { Segment } from '../../../api/types.ts'
import { changesOf } from '../../../domain/segment.ts'
import { m } from '../../../i18n/index.ts'
import { useSegment } from '../../../state/catalogues.ts'
import { useServices } from '../../../state/services.ts'
import { useSelected } from '../../../state/useStore.ts'
import { IconButton, LinkButton } from '../../../ui/index.ts'
import styles from './segment.module.css'

/** Beside the conditions: the way to keep them, as a new segment or in the one that is open. */
export function SegmentChanges() {
  const services = useServices()
  const segment = useSegment(useSelected(services.contacts, (state) => state.segment))
  const asked = useSelected(services.contacts, ({ filter }) => filter !== '')
  if (segment) return <OpenChanges segment={segment} />
  const save = action('segment.save')
  return (
    asked && <IconButton icon={BookmarkPlus} label={m.segments_save_as()} onPress={() => perform(services, save)} />
  )
}

function OpenChanges({ segment }: { segment: Segment }) {
  const services = useServices()
  const { contacts, layout } = services
  const panel = useSelected(contacts, (state) => state.panel)
  const sort = useSelected(contacts, (state) => state.sort)
  const columns = useSelected(layout, (now) => now.columns)
  const { filter, look } = changesOf(segment, { panel, sort, columns })
  if (!filter && !look) return null
  const mayKeep = segment.kind === 'live' || !filter
  return (
    <span className={styles.changes}>
      {mayKeep && (
        <LinkButton onPress={() => void attempt(services, () => saveChanges(services, segment))}>
          {m.segments_change()}
        </LinkButton>
      )}
      <LinkButton onPress={() => perform(services, action('segment.save'))}>{m.segments_save_as_new()}</LinkButton>
      <LinkButton onPress={() => discardChanges(services, segment)}>{m.segments_discard()}</LinkButton>
    </span>
  )
}
