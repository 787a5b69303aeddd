import { useQuery } from '@tanstack/react-query'
import { changeDetails } from '../../api/history.ts'
import type { Change, Touched } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import { ErrorState, Spinner } from '../../ui/index.ts'
import { EditLine } from './EditLine.tsx'
import styles from './history.module.css'

/** What a change did: to entries of a catalogue, and to the first of its contacts. */
export function ChangeDetails({ change }: { change: Change }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['history', 'details', change.id],
    queryFn: () => changeDetails(change.id),
  })
  return (
    <section className={styles.below} aria-label={m.history_details_of({ what: change.summary })}>
      {error && <ErrorState title={m.history_details_failed()} text={error.message} onRetry={() => void refetch()} />}
      {!data && !error && <Spinner label={m.history_details()} />}
      {data && data.entries.length + data.contacts.length === 0 && <p>{m.history_details_none()}</p>}
      {data && (
        <dl className={styles.details}>
          {data.entries.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: entries of a change never move, and have no number of their own
            <Row key={index} touched={entry} />
          ))}
          {data.contacts.map((contact) => (
            <Row key={contact.contact} touched={contact} />
          ))}
        </dl>
      )}
      {data && data.more > 0 && <p className={styles.more}>{m.history_more({ count: data.more })}</p>}
    </section>
  )
}

function Row({ touched: { name, edits } }: { touched: Touched }) {
  return (
    <div className={styles.touched}>
      <dt>
        <bdi>{name}</bdi>
      </dt>
      <dd>
        <ul>
          {edits.map((edit) => (
            <li key={`${edit.what} ${edit.name}`}>
              <EditLine edit={edit} />
            </li>
          ))}
        </ul>
      </dd>
    </div>
  )
}
