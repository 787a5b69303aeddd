import { ListFilter } from 'lucide-react'
import { action, perform } from '../../../actions/index.ts'
import { type Pill, pillKey, pillsOf, withoutPill } from '../../../domain/pill.ts'
import { m } from '../../../i18n/index.ts'
import { useServices } from '../../../state/services.ts'
import { useSelected } from '../../../state/useStore.ts'
import { Badge, Button, FilterPill, LinkButton } from '../../../ui/index.ts'
import { pillSentence, pillWords } from '../filters/pillWords.ts'
import { useWords } from '../filters/useWords.ts'
import { SegmentChanges } from '../segment/SegmentChanges.tsx'
import { ColumnsButton } from './ColumnsButton.tsx'
import { DensityButton } from './DensityButton.tsx'
import styles from './list.module.css'
import { SortButton } from './SortButton.tsx'

/** The line above the table: the conditions in force, and how the table is shown. */
export function ListBar() {
  const services = useServices()
  const stale = useSelected(services.contacts, (state) => state.stale)
  const refresh = action('contacts.refresh')
  return (
    <div className={styles.bar}>
      <FiltersButton />
      <Pills />
      <SegmentChanges />
      {stale && (
        <span className={styles.changed}>
          {m.contacts_list_changed()}
          <LinkButton {...(refresh.icon ? { icon: refresh.icon } : {})} onPress={() => perform(services, refresh)}>
            {m.contacts_refresh()}
          </LinkButton>
        </span>
      )}
      <SortButton />
      <ColumnsButton />
      <DensityButton />
    </div>
  )
}

/** The way back to the panel when it is closed, with the number of conditions in force. */
function FiltersButton() {
  const { contacts, layout } = useServices()
  const open = useSelected(layout, ({ filtersOpen }) => filtersOpen)
  const count = useSelected(contacts, ({ panel }) => pillsOf(panel).length)
  if (open) return null
  return (
    <Button variant="ghost" size="small" icon={ListFilter} onPress={() => layout.openFilters()}>
      {m.contacts_filters()} {count > 0 && <Badge>{count}</Badge>}
    </Button>
  )
}

function Pills() {
  const { contacts, dialogs, layout } = useServices()
  const panel = useSelected(contacts, (state) => state.panel)
  const words = useWords()
  const edit = (pill: Pill) => (pill.kind === 'rest' ? dialogs.open({ kind: 'builder' }) : layout.openFilters())
  return (
    <ul className={styles.pills} aria-label={m.contacts_active_filters()}>
      {pillsOf(panel).map((pill) => (
        <li key={pillKey(pill)}>
          <FilterPill
            {...pillWords(pill, words)}
            onPress={() => edit(pill)}
            onRemove={() => void contacts.setPanel(withoutPill(contacts.snapshot().panel, pill))}
            removeLabel={m.contacts_remove_condition({ condition: pillSentence(pill, words) })}
          />
        </li>
      ))}
    </ul>
  )
}
