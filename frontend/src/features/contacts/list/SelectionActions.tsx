import { BellOff, ChevronDown, Download, Ellipsis, Eraser, SlidersHorizontal, Tag, Trash2, X } from 'lucide-react'
import { deleteSelected, optIn, optOut } from '../../../actions/contactCommands.ts'
import { Selection } from '../../../domain/selection.ts'
import { m } from '../../../i18n/index.ts'
import { useSegment } from '../../../state/catalogues.ts'
import type { ContactsState } from '../../../state/contactsStore.ts'
import { useServices } from '../../../state/services.ts'
import { useSelected, useStore } from '../../../state/useStore.ts'
import { Button, LinkButton, Menu, SelectionBar } from '../../../ui/index.ts'
import { listEntries } from '../segment/listEntries.ts'
import styles from './list.module.css'
import { QuickButton } from './quick/quickChange.tsx'

/** What can be done with the selected contacts; stands in place of the line above the table. */
export function SelectionActions() {
  const services = useServices()
  const { contacts } = services
  const state = useStore(contacts)
  const { selection, view } = state
  const total = view?.total ?? 0
  const offersAll = !selection.isRule && selection.size < total && !view?.loading
  return (
    <SelectionBar
      label={m.contacts_selection()}
      summary={
        <>
          {summary(state)}
          {offersAll && (
            <LinkButton onPress={() => contacts.selectAll()}>{m.contacts_select_all({ count: total })}</LinkButton>
          )}
        </>
      }
      onClear={() => contacts.select(Selection.none)}
    >
      <QuickButton kind="addTag" icon={Tag} label={m.contacts_add_tag()} />
      <QuickButton kind="removeTag" icon={X} label={m.contacts_remove_tag()} />
      <QuickButton kind="setAttribute" icon={SlidersHorizontal} label={m.contacts_set_attribute()} />
      <ConsentMenu selection={selection} />
      <MoreMenu selection={selection} />
      <span className={styles.delete}>
        <Button variant="ghost" size="small" icon={Trash2} onPress={() => deleteSelected(services, selection)}>
          {m.contacts_delete()}
        </Button>
      </span>
    </SelectionBar>
  )
}

/** What is wanted less often; side by side, all of it would not fit beside the filters. */
function MoreMenu({ selection }: { selection: Selection }) {
  const services = useServices()
  const segment = useSegment(useSelected(services.contacts, (state) => state.segment))
  return (
    <Menu
      label={m.contacts_more()}
      trigger={
        <Button variant="ghost" size="small" icon={Ellipsis}>
          {m.contacts_more()}
        </Button>
      }
      items={[
        ...listEntries(services, segment, selection),
        {
          id: 'export',
          label: m.contacts_export(),
          icon: Download,
          onAction: () => services.dialogs.open({ kind: 'export' }),
        },
        {
          id: 'erase',
          label: m.erase_action(),
          icon: Eraser,
          onAction: () => services.dialogs.open({ kind: 'erase', selection }),
        },
      ]}
    />
  )
}

function ConsentMenu({ selection }: { selection: Selection }) {
  const services = useServices()
  return (
    <Menu
      label={m.contacts_opt_out_menu()}
      trigger={
        <Button variant="ghost" size="small" icon={BellOff} trailingIcon={ChevronDown}>
          {m.contacts_opt_out()}
        </Button>
      }
      items={[
        { id: 'out', label: m.contacts_opt_out(), onAction: () => optOut(services, selection) },
        { id: 'in', label: m.contacts_opt_in(), onAction: () => optIn(services, selection) },
      ]}
    />
  )
}

function summary({ selection, selectionFilter, filter, hidden }: ContactsState): string {
  const count = selection.size
  if (selection.isRule && selectionFilter !== filter) return m.contacts_selected_elsewhere({ count })
  if (selection.leftOut > 0) return m.contacts_selected_left_out({ count, left: selection.leftOut })
  return hidden > 0 ? m.contacts_selected_not_shown({ count, hidden }) : m.contacts_selected({ count })
}
