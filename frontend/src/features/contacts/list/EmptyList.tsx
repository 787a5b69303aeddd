import { FilterX, Users } from 'lucide-react'
import { clearFilters } from '../../../actions/contactActions.ts'
import { attempt } from '../../../actions/tell.ts'
import { pillKey, pillsOf, withoutPill } from '../../../domain/pill.ts'
import { m } from '../../../i18n/index.ts'
import { useServices } from '../../../state/services.ts'
import { useStore } from '../../../state/useStore.ts'
import { Button, EmptyState, FilterPill } from '../../../ui/index.ts'
import { pillSentence, pillWords } from '../filters/pillWords.ts'
import { useWords } from '../filters/useWords.ts'
import { StartButtons } from '../StartButtons.tsx'
import styles from './list.module.css'

/** Nobody matches: the conditions are listed, because one of them is the reason. */
export function NoMatch() {
  const services = useServices()
  const { contacts } = services
  const { panel } = useStore(contacts)
  const words = useWords()
  return (
    <EmptyState
      icon={FilterX}
      title={m.contacts_none_match()}
      text={
        <div className={styles.conditions}>
          {pillsOf(panel).map((pill) => (
            <FilterPill
              key={pillKey(pill)}
              {...pillWords(pill, words)}
              onRemove={() => void contacts.setPanel(withoutPill(contacts.snapshot().panel, pill))}
              removeLabel={m.contacts_remove_condition({ condition: pillSentence(pill, words) })}
            />
          ))}
        </div>
      }
    >
      <Button onPress={() => void attempt(services, () => clearFilters(services))}>{m.contacts_clear_all()}</Button>
    </EmptyState>
  )
}

/** Nothing is stored yet. */
export function NoContacts() {
  return (
    <EmptyState icon={Users} title={m.contacts_none_title()} text={m.contacts_none_text()}>
      <StartButtons />
    </EmptyState>
  )
}
