import { History, SearchX } from 'lucide-react'
import { useEffect } from 'react'
import { asksSomething, everyChange } from '../../domain/activity.ts'
import { daysOf } from '../../domain/days.ts'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { useFormat } from '../../state/useFormat.ts'
import { useStore } from '../../state/useStore.ts'
import { Button, EmptyState, ErrorState } from '../../ui/index.ts'
import { PageHeader } from '../shell/PageHeader.tsx'
import { PageMenu } from '../shell/PageMenu.tsx'
import { Older } from '../values/Older.tsx'
import { ActivityFilters } from './ActivityFilters.tsx'
import { ChangeDay } from './ChangeDay.tsx'
import styles from './history.module.css'

/** Everything that was done, newest first, and the way to take it back. */
export default function ActivityScreen() {
  const { history } = useServices()
  useEffect(() => void history.refresh(), [history])
  const { filter, items, busy, error } = useStore(history)
  return (
    <div className={styles.page}>
      <PageHeader title={m.history_title()}>
        <PageMenu actions={['contacts.removeBySource']} />
      </PageHeader>
      <ActivityFilters filter={filter} onChange={(part) => void history.setFilter(part)} />
      {error && <ErrorState title={m.history_failed()} text={error.message} onRetry={() => void history.refresh()} />}
      {items?.length === 0 && !busy && !error && <Nothing />}
      {items && (items.length > 0 || busy) && <Days />}
    </div>
  )
}

function Nothing() {
  const { history } = useServices()
  if (!asksSomething(history.snapshot().filter)) {
    return <EmptyState icon={History} title={m.history_none()} text={m.history_none_text()} />
  }
  return (
    <EmptyState icon={SearchX} title={m.history_nothing_found()} text={m.history_nothing_found_text()}>
      <Button onPress={() => void history.setFilter(everyChange)}>{m.history_clear()}</Button>
    </EmptyState>
  )
}

function Days() {
  const { history } = useServices()
  const { items, more, busy, reached } = useStore(history)
  const format = useFormat()
  return (
    <div className={styles.scroll}>
      {daysOf(items ?? []).map((day) => (
        <ChangeDay key={day.day} {...day} />
      ))}
      {busy && reached !== '' && (
        <p className={styles.reached} role="status">
          {m.history_searched_to({ day: format.date(reached) })}
        </p>
      )}
      {more && <Older label={m.history_older()} busy={busy} onReach={() => void history.showOlder()} />}
    </div>
  )
}
