import { useInfiniteQuery } from '@tanstack/react-query'
import { History } from 'lucide-react'
import { useMemo } from 'react'
import { attempt } from '../../actions/tell.ts'
import { listChanges, undoChange } from '../../api/history.ts'
import type { Change } from '../../api/types.ts'
import type { ChangeId } from '../../domain/ids.ts'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { useFormat } from '../../state/useFormat.ts'
import { Button, EmptyState, ErrorState } from '../../ui/index.ts'
import { PageHeader } from '../shell/PageHeader.tsx'
import { daysOf } from './days.ts'
import styles from './history.module.css'

const pageSize = 100
const fromNewest = 0 as const

/** Everything that was done, newest first, and the way to take it back. */
export default function ActivityScreen() {
  const query = useInfiniteQuery({
    queryKey: ['history'],
    queryFn: ({ pageParam }) => listChanges(pageParam, pageSize),
    initialPageParam: fromNewest as ChangeId | 0,
    getNextPageParam: (last) => (last.length < pageSize ? undefined : last.at(-1)?.id),
  })
  const changes = useMemo(() => query.data?.pages.flat() ?? [], [query.data])
  return (
    <div className={styles.page}>
      <PageHeader title={m.history_title()} />
      {query.error && (
        <ErrorState title={m.history_failed()} text={query.error.message} onRetry={() => void query.refetch()} />
      )}
      {query.data && changes.length === 0 && (
        <EmptyState icon={History} title={m.history_none()} text={m.history_none_text()} />
      )}
      {changes.length > 0 && (
        <div className={styles.scroll}>
          <Days changes={changes} />
          {query.hasNextPage && (
            <div className={styles.older}>
              <Button busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
                {m.history_older()}
              </Button>
            </div>
          )}
        </div>
      )}
    </div>
  )
}

function Days({ changes }: { changes: readonly Change[] }) {
  const format = useFormat()
  return daysOf(changes).map(({ day, changes: ofDay }) => (
    <section key={day} aria-label={format.date(day)}>
      <h2 className={styles.day}>{format.date(day)}</h2>
      <ul>
        {ofDay.map((change) => (
          <Line key={change.id} change={change} />
        ))}
      </ul>
    </section>
  ))
}

function Line({ change }: { change: Change }) {
  const services = useServices()
  const format = useFormat()
  const { at, summary, sourceLabel, actor, undone, canUndo, reverses } = change
  const takeBack = () =>
    attempt(services, async () => {
      const { message } = await services.contacts.change('members', () => undoChange(change.id))
      services.notices.show({ message })
    })
  return (
    <li className={styles.line} data-undone={undone || undefined}>
      <time className={styles.time} dateTime={at}>
        {format.clock(at)}
      </time>
      <bdi className={styles.summary}>{summary}</bdi>
      <span className={styles.who}>
        <bdi>{actor === '' ? sourceLabel : m.history_who({ actor, source: sourceLabel })}</bdi>
      </span>
      <span className={styles.action}>
        {undone && <span className={styles.note}>{m.history_undone()}</span>}
        {!undone && canUndo && reverses === 0 && (
          <Button
            size="small"
            variant="ghost"
            label={m.history_undo_what({ what: summary })}
            onPress={() => void takeBack()}
          >
            {m.app_undo()}
          </Button>
        )}
      </span>
    </li>
  )
}
