import { useQuery } from '@tanstack/react-query'
import { changeDetails } from '../../api/history.ts'
import type { Change, Touched } from '../../api/types.ts'
import { rule } from '../../domain/filter.ts'
import type { ContactId } from '../../domain/ids.ts'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { ErrorState, LinkButton, Spinner } from '../../ui/index.ts'
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
      {change.group === 'imports' && <ShowContacts change={change} />}
    </section>
  )
}

/** The contacts that an import brought in, as a list. */
function ShowContacts({ change: { id } }: { change: Change }) {
  const { contacts, screens } = useServices()
  const show = () => {
    void contacts.showFilter(JSON.stringify(rule('change', 'is', id)))
    screens.go({ name: 'contacts' })
  }
  return (
    <p className={styles.more}>
      <LinkButton onPress={show}>{m.history_show_contacts()}</LinkButton>
    </p>
  )
}

/** What was done to one contact, whose name opens it, or to one entry of a catalogue. */
function Row({ touched: { contact, name, edits } }: { touched: Touched }) {
  const { contacts, screens } = useServices()
  const open = (id: ContactId) => {
    screens.go({ name: 'contacts' })
    contacts.opened.reopen({ id, index: 0 })
  }
  return (
    <div className={styles.touched}>
      <dt>
        {contact === 0 ? (
          <bdi>{name}</bdi>
        ) : (
          <LinkButton onPress={() => open(contact)}>
            <bdi>{name}</bdi>
          </LinkButton>
        )}
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
