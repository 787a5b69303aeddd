import { useQuery } from '@tanstack/react-query'
import { MessageSquareText } from 'lucide-react'
import { useState } from 'react'
import { type Decision, decide } from '../../actions/messageActions.ts'
import { attempt } from '../../actions/tell.ts'
import type { ReviewItem } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import { reviewsQuery } from '../../state/review.ts'
import { useServices } from '../../state/services.ts'
import { Button, EmptyState, ErrorState, Segments, SelectionBar } from '../../ui/index.ts'
import { Older } from '../values/Older.tsx'
import styles from './consent.module.css'
import { keyOf, ReviewTable } from './ReviewTable.tsx'

const step = 100

type Shown = 'waiting' | 'decided'

/** Messages that may mean an opt-out or an opt-in, until somebody decides what they mean. */
export function Review() {
  const [shown, setShown] = useState<Shown>('waiting')
  return (
    <>
      <div className={styles.filters}>
        <Segments<Shown>
          label={m.messages_review_which()}
          value={shown}
          onChange={setShown}
          options={[
            { id: 'waiting', label: m.messages_waiting() },
            { id: 'decided', label: m.messages_decided() },
          ]}
        />
      </div>
      <Queue key={shown} decided={shown === 'decided'} />
    </>
  )
}

function Queue({ decided }: { decided: boolean }) {
  const services = useServices()
  const [limit, setLimit] = useState(step)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const { data: items, error, isFetching, refetch } = useQuery(reviewsQuery(decided, limit))
  if (error) return <ErrorState title={m.messages_failed()} text={error.message} onRetry={() => void refetch()} />
  if (!items) return null
  if (items.length === 0) return <Nothing decided={decided} />
  const chosen = items.filter((item) => selected.has(keyOf(item)))
  const choose = (which: readonly ReviewItem[], as: Decision) =>
    attempt(services, async () => {
      await decide(services, which, as)
      setSelected(new Set())
    })
  return (
    <>
      {chosen.length > 0 && (
        <Chosen
          count={chosen.length}
          onDecide={(as) => void choose(chosen, as)}
          onClear={() => setSelected(new Set())}
        />
      )}
      <div className={styles.scroll}>
        <ReviewTable
          items={items}
          decided={decided}
          selected={selected}
          onSelect={setSelected}
          onDecide={(item, as) => void choose([item], as)}
        />
        {items.length === limit && (
          <Older label={m.messages_older()} busy={isFetching} onReach={() => setLimit(limit + step)} />
        )}
      </div>
    </>
  )
}

interface ChosenProps {
  readonly count: number
  readonly onDecide: (as: Decision) => void
  readonly onClear: () => void
}

function Chosen({ count, onDecide, onClear }: ChosenProps) {
  const words = m.messages_selected({ count })
  return (
    <SelectionBar label={words} summary={words} onClear={onClear}>
      <Button onPress={() => onDecide('opted_out')}>{m.messages_opt_out()}</Button>
      <Button onPress={() => onDecide('dismissed')}>{m.messages_means_nothing()}</Button>
    </SelectionBar>
  )
}

function Nothing({ decided }: { decided: boolean }) {
  return (
    <EmptyState
      icon={MessageSquareText}
      title={decided ? m.messages_empty_decided() : m.messages_empty()}
      text={decided ? m.messages_empty_decided_text() : m.messages_empty_text()}
    />
  )
}
