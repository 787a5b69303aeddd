import { Bookmark, ListChecks, Pin } from 'lucide-react'
import { useMemo } from 'react'
import { openSegment } from '../../../actions/segmentCommands.ts'
import type { Segment } from '../../../api/types.ts'
import type { Format } from '../../../domain/format.ts'
import { m } from '../../../i18n/index.ts'
import { type Services, useServices } from '../../../state/services.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { Icon } from '../../../ui/index.ts'
import { problemsOf } from '../../values/segmentProblems.ts'
import type { Column } from '../CatalogueTable.tsx'
import styles from './segments.module.css'

export function useSegmentColumns(): readonly Column<Segment>[] {
  const services = useServices()
  const format = useFormat()
  return useMemo(() => columnsOf(services, format), [services, format])
}

function columnsOf(services: Services, format: Format): readonly Column<Segment>[] {
  return [
    {
      id: 'name',
      title: m.segments_column_name(),
      cell: (segment) => (
        <button type="button" className={styles.name} onClick={() => openSegment(services, segment)}>
          <Icon of={segment.kind === 'list' ? ListChecks : Bookmark} />
          <span>
            <bdi>{segment.name}</bdi>
          </span>
        </button>
      ),
    },
    { id: 'rule', title: m.segments_column_rule(), grow: true, cell: (segment) => <Rule segment={segment} /> },
    {
      id: 'contacts',
      title: m.segments_column_contacts(),
      align: 'end',
      cell: ({ contacts }) => <span className={styles.strong}>{format.count(contacts)}</span>,
    },
    {
      id: 'change',
      title: m.segments_column_change(),
      align: 'end',
      cell: (segment) => <Growth segment={segment} format={format} />,
    },
    { id: 'edited', title: m.segments_column_edited(), cell: ({ editedAt }) => format.date(editedAt) },
    { id: 'created', title: m.segments_column_created(), cell: ({ createdAt }) => format.date(createdAt) },
    {
      id: 'pinned',
      title: m.segments_pinned_mark(),
      cell: ({ pinned }) =>
        pinned && (
          <span className={styles.pin} role="img" aria-label={m.segments_pinned_mark()}>
            <Icon of={Pin} />
          </span>
        ),
    },
  ]
}

function Rule({ segment }: { segment: Segment }) {
  return (
    <>
      <div className={styles.rule}>
        <bdi>{segment.kind === 'list' ? m.segments_is_list() : segment.words}</bdi>
      </div>
      {problemsOf(segment).map((problem) => (
        <div key={problem} className={styles.warning}>
          <bdi>{problem}</bdi>
        </div>
      ))}
    </>
  )
}

const month = 30
const msADay = 86_400_000

/** By how much a segment grew or shrank in 30 days; since when, if it was counted on no such day. */
function Growth({ segment: { contacts, before, since }, format }: { segment: Segment; format: Format }) {
  if (since === '') return null
  const days = Math.round((Date.now() - Date.parse(since)) / msADay)
  const by = contacts - before
  return (
    <>
      <span className={by > 0 ? styles.up : by < 0 ? styles.down : undefined}>{format.signed(by)}</span>
      {days !== month && <span className={styles.since}>{m.segments_since({ day: format.day(since) })}</span>}
    </>
  )
}
