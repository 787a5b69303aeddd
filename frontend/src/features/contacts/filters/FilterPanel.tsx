import { PanelLeftClose } from 'lucide-react'
import { useCallback } from 'react'
import { clearFilters } from '../../../actions/contactActions.ts'
import { action, perform } from '../../../actions/index.ts'
import { attempt } from '../../../actions/tell.ts'
import type { OptedOut, Panel } from '../../../domain/panel.ts'
import { pillsOf } from '../../../domain/pill.ts'
import { m } from '../../../i18n/index.ts'
import { useServices } from '../../../state/services.ts'
import { useSelected } from '../../../state/useStore.ts'
import { Button, IconButton, LinkButton, SearchField, Segments } from '../../../ui/index.ts'
import { AttributeFilter } from './AttributeFilter.tsx'
import styles from './filters.module.css'
import { PeriodFilters } from './PeriodFilters.tsx'
import { RestFilter } from './RestFilter.tsx'
import { TagFilter } from './TagFilter.tsx'
import { TagOrigin } from './TagOrigin.tsx'

/** What narrows the list, at its left. It acts as it is changed. */
export function FilterPanel() {
  const { contacts, search } = useServices()
  const panel = useSelected(contacts, (state) => state.panel)
  const change = useCallback(
    (part: Partial<Panel>) => void contacts.setPanel({ ...contacts.snapshot().panel, ...part }),
    [contacts],
  )
  return (
    <aside className={styles.filters} aria-label={m.contacts_filters()}>
      <PanelHeader filtered={pillsOf(panel).length > 0} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must get into it */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot scroll in every engine */}
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={m.contacts_filter_conditions()}>
        <section className={styles.section}>
          <SearchField
            label={m.contacts_search()}
            value={panel.search}
            onChange={(text) => change({ search: text })}
            inputRef={search.attach}
          />
        </section>
        <section className={styles.section}>
          <h3 className={styles.title}>{m.contacts_column_opted_out()}</h3>
          <OptedOutFilter value={panel.optedOut} onChange={(optedOut) => change({ optedOut })} />
        </section>
        <AttributeFilter conditions={panel.conditions} onChange={change} />
        <TagFilter tags={panel.tags} mode={panel.tagMode} untagged={panel.untagged} onChange={change}>
          <TagOrigin sources={panel.tagSources} added={panel.tagAdded} onChange={change} />
        </TagFilter>
        <PeriodFilters periods={panel.periods} onChange={change} />
        <section className={styles.section}>
          <RestFilter />
          <AdvancedButton />
        </section>
      </div>
    </aside>
  )
}

function PanelHeader({ filtered }: { filtered: boolean }) {
  const services = useServices()
  return (
    <header className={styles.header}>
      <h2 className={styles.heading}>{m.contacts_filters()}</h2>
      {filtered && (
        <LinkButton onPress={() => void attempt(services, () => clearFilters(services))}>
          {m.contacts_clear_all()}
        </LinkButton>
      )}
      <IconButton
        icon={PanelLeftClose}
        label={m.contacts_hide_filters()}
        shortcut="F"
        onPress={() => services.layout.toggleFilters()}
      />
    </header>
  )
}

function AdvancedButton() {
  const services = useServices()
  const advanced = action('contacts.advanced')
  return (
    <Button
      size="small"
      {...(advanced.icon ? { icon: advanced.icon } : {})}
      onPress={() => perform(services, advanced)}
    >
      {advanced.title(services)}
    </Button>
  )
}

function OptedOutFilter({ value, onChange }: { value: OptedOut; onChange: (value: OptedOut) => void }) {
  return (
    <Segments
      label={m.contacts_column_opted_out()}
      options={[
        { id: 'all', label: m.contacts_all() },
        { id: 'no', label: m.contacts_no() },
        { id: 'yes', label: m.contacts_yes() },
      ]}
      value={value}
      onChange={onChange}
    />
  )
}
