import { pillKey, pillsOf, withoutPill } from '../../../domain/pill.ts'
import { m } from '../../../i18n/index.ts'
import { useServices } from '../../../state/services.ts'
import { useSelected } from '../../../state/useStore.ts'
import { FilterPill } from '../../../ui/index.ts'
import styles from './filters.module.css'
import { pillSentence, pillWords } from './pillWords.ts'
import { useWords } from './useWords.ts'

/** The conditions that only the builder can change: segments, groups, and what came from another page. */
export function RestFilter() {
  const { contacts, dialogs } = useServices()
  const panel = useSelected(contacts, (state) => state.panel)
  const words = useWords()
  const rest = pillsOf(panel).filter(({ kind }) => kind === 'rest')
  if (rest.length === 0) return null
  return (
    <ul className={styles.rest}>
      {rest.map((pill) => (
        <li key={pillKey(pill)}>
          <FilterPill
            {...pillWords(pill, words)}
            onPress={() => dialogs.open({ kind: 'builder' })}
            onRemove={() => void contacts.setPanel(withoutPill(contacts.snapshot().panel, pill))}
            removeLabel={m.contacts_remove_condition({ condition: pillSentence(pill, words) })}
          />
        </li>
      ))}
    </ul>
  )
}
