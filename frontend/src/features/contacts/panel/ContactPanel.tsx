import type { KeyboardEvent, ReactNode } from 'react'
import { closePanel } from '../../../actions/panelActions.ts'
import { restoreContact } from '../../../actions/panelCommands.ts'
import type { Detail, Row } from '../../../api/types.ts'
import { m } from '../../../i18n/index.ts'
import { useServices } from '../../../state/services.ts'
import { useSelected, useStore } from '../../../state/useStore.ts'
import { Banner, Button, ErrorState } from '../../../ui/index.ts'
import { AttributesSection } from './AttributesSection.tsx'
import { ConsentCard } from './ConsentCard.tsx'
import { NotesSection } from './NotesSection.tsx'
import { PanelHeader } from './PanelHeader.tsx'
import styles from './panel.module.css'
import { TagsSection } from './TagsSection.tsx'
import { TimelineSection } from './TimelineSection.tsx'

/** The contact that is open, beside the table; over it where the window is narrow. */
export function ContactPanel() {
  const services = useServices()
  const { id, row, detail, error } = useStore(services.contacts.opened)
  const roomy = useSelected(services.layout, (layout) => layout.roomy)
  if (id === null) return null
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) closePanel(services)
  }
  return (
    <aside
      ref={services.panel.attach}
      className={styles.panel}
      aria-label={m.panel_contact()}
      tabIndex={-1}
      data-over={!roomy || undefined}
      onKeyDown={onKeyDown}
    >
      {row && <Contact key={id} row={row} detail={detail} />}
      {error && (
        <ErrorState
          title={m.panel_failed()}
          text={error.message}
          onRetry={() => void services.contacts.opened.refresh()}
        />
      )}
    </aside>
  )
}

export interface ContactProps {
  readonly row: Row
  /** null until it was read. */
  readonly detail: Detail | null
}

function Contact({ row, detail }: ContactProps) {
  return (
    <>
      <PanelHeader row={row} />
      <Scroll>
        {detail?.deleted && <Deleted row={row} />}
        <ConsentCard row={row} detail={detail} />
        <TagsSection row={row} detail={detail} />
        <AttributesSection row={row} detail={detail} />
        <NotesSection row={row} detail={detail} />
        <TimelineSection row={row} detail={detail} />
      </Scroll>
    </>
  )
}

function Scroll({ children }: { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must get into it
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot scroll in every engine
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={m.panel_details()}>
      {children}
    </div>
  )
}

function Deleted({ row }: { row: Row }) {
  const services = useServices()
  return (
    <Banner
      tone="warning"
      actions={
        <Button size="small" onPress={() => void restoreContact(services, row.id)}>
          {m.panel_restore()}
        </Button>
      }
    >
      {m.panel_deleted()}
    </Banner>
  )
}
