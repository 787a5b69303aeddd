import { type Events, listen } from '../api/events.ts'
import { listJobs } from '../api/jobs.ts'
import type { SegmentId } from '../domain/ids.ts'
import { shownBy } from '../domain/segment.ts'
import { attributesQuery, invalidate, segmentsQuery, tagsQuery } from './catalogues.ts'
import type { Services } from './services.ts'

/** Reads what the first picture needs, everything at once. */
export async function load(services: Services): Promise<void> {
  const { client, contacts, jobs, settings, status } = services
  await Promise.all([
    settings.load().then(() => contacts.setPageSize(settings.snapshot().rowsPerPage)),
    contacts.refresh(),
    status.load(),
    client.prefetchQuery(tagsQuery),
    client.prefetchQuery(attributesQuery),
    client.prefetchQuery(segmentsQuery),
    listJobs().then((running) => jobs.load(running)),
  ])
}

/** Keeps the window in step with what Go says, until the function that it returns is called. */
export function connect(services: Services): () => void {
  const { contacts, jobs, screens, status } = services
  const stops = [
    contacts.subscribe(followSegment(services)),
    listen('data:changed', (event) => void dataChanged(services, event)),
    listen('job:progress', (job) => jobs.progress(job)),
    listen('job:done', ({ id }) => jobs.done(id)),
    listen('index:progress', ({ done, total }) => status.loading(done, total)),
    listen('index:ready', () => void indexReady(services)),
    listen('import:dropped', (file) => screens.go({ name: 'import', file })),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

async function dataChanged(services: Services, { topics, change }: Events['data:changed']): Promise<void> {
  const { client, consent, contacts, history, settings, status } = services
  const rows = topics.some((topic) => topic === 'contacts' || topic === 'tags' || topic === 'attributes')
  await Promise.all([
    invalidate(client, topics),
    status.load(),
    rows ? contacts.dataChanged(change) : undefined,
    topics.includes('history') ? history.dataChanged() : undefined,
    topics.includes('history') ? consent.ledger.dataChanged() : undefined,
    topics.includes('settings') ? settings.load() : undefined,
  ])
}

async function indexReady({ client, contacts, status }: Services): Promise<void> {
  await Promise.all([status.load(), contacts.refresh(), client.invalidateQueries()])
}

/** Gives the table the columns of the segment that is open. */
function followSegment({ client, contacts, layout }: Services): () => void {
  let open: SegmentId | null = null
  return () => {
    const { segment } = contacts.snapshot()
    if (segment === open) return
    open = segment
    const kept = client.getQueryData(segmentsQuery.queryKey)?.find(({ id }) => id === segment)
    layout.lendColumns(kept ? { columns: shownBy(kept).columns } : null)
  }
}
