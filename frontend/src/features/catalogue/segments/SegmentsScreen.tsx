import { useQuery } from '@tanstack/react-query'
import { Bookmark, Trash2, Users } from 'lucide-react'
import { useState } from 'react'
import { action, perform } from '../../../actions/index.ts'
import { openSegment, removeSegments } from '../../../actions/segmentCommands.ts'
import { attempt } from '../../../actions/tell.ts'
import type { Segment } from '../../../api/types.ts'
import { m } from '../../../i18n/index.ts'
import { segmentsQuery } from '../../../state/catalogues.ts'
import { useServices } from '../../../state/services.ts'
import { Button, EmptyState, SearchField } from '../../../ui/index.ts'
import { PageHeader } from '../../shell/PageHeader.tsx'
import { CatalogueTable } from '../CatalogueTable.tsx'
import styles from '../catalogue.module.css'
import { shown } from '../entries.ts'
import { useSegmentColumns } from './columns.tsx'
import { useSegmentMenu } from './useSegmentMenu.ts'

/** Every saved filter and every list. */
export default function SegmentsScreen() {
  const services = useServices()
  const segments = useQuery(segmentsQuery).data
  const [search, setSearch] = useState('')
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set())
  const list = shown(segments?.map(asEntry) ?? [], 'active', search)
  const chosen = list.filter(({ id }) => selected.has(id))
  const columns = useSegmentColumns()
  const menu = useSegmentMenu()
  const remove = () => void attempt(services, () => removeSegments(services, chosen))
  return (
    <div className={styles.page}>
      <PageHeader title={m.segments_title()} count={segments?.length}>
        {chosen.length > 0 && (
          <Button icon={Trash2} variant="danger" onPress={remove}>
            {m.segments_delete_selected()}
          </Button>
        )}
        <Button icon={Users} onPress={() => perform(services, action('go.contacts'))}>
          {m.segments_go_to_contacts()}
        </Button>
      </PageHeader>
      {segments && segments.length > 0 && (
        <div className={styles.toolbar}>
          <div className={styles.search}>
            <SearchField label={m.segments_search()} value={search} onChange={setSearch} />
          </div>
        </div>
      )}
      {list.length > 0 ? (
        <CatalogueTable
          label={m.segments_title()}
          entries={list}
          columns={columns}
          selected={selected}
          onSelect={setSelected}
          menu={menu}
          onOpen={(segment) => openSegment(services, segment)}
        />
      ) : (
        segments && <Nothing searching={search !== ''} />
      )}
    </div>
  )
}

/** The search looks into the rule, too. */
function asEntry(segment: Segment) {
  return { ...segment, description: segment.words, deletedAt: '' }
}

function Nothing({ searching }: { searching: boolean }) {
  const services = useServices()
  if (searching) return <EmptyState icon={Bookmark} title={m.segments_none_found()} />
  return (
    <EmptyState icon={Bookmark} title={m.segments_none()} text={m.segments_none_text()}>
      <Button variant="primary" onPress={() => perform(services, action('go.contacts'))}>
        {m.segments_go_to_contacts()}
      </Button>
    </EmptyState>
  )
}
