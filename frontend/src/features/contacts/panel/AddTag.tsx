import { Plus } from 'lucide-react'
import { tagContacts } from '../../../actions/contactCommands.ts'
import type { Row } from '../../../api/types.ts'
import type { TagId } from '../../../domain/ids.ts'
import { Selection } from '../../../domain/selection.ts'
import { m } from '../../../i18n/index.ts'
import { useTags } from '../../../state/catalogues.ts'
import { useServices } from '../../../state/services.ts'
import { LinkButton, PickerList, Popover } from '../../../ui/index.ts'

/** The tags that the contact does not carry. */
export function AddTag({ row }: { row: Row }) {
  return (
    <Popover
      label={m.panel_add_tag()}
      placement="bottom end"
      width={260}
      trigger={<LinkButton icon={Plus}>{m.panel_add_tag()}</LinkButton>}
    >
      {(close) => <Picker row={row} close={close} />}
    </Popover>
  )
}

function Picker({ row, close }: { row: Row; close: () => void }) {
  const services = useServices()
  const tags = useTags().filter(({ id }) => !row.tags.includes(id))
  const add = (id: TagId) => {
    const tag = tags.find((candidate) => candidate.id === id)
    close()
    if (tag) tagContacts(services, Selection.of([row.id]), tag)
  }
  return (
    <PickerList
      label={m.contacts_find_tag()}
      options={tags.map(({ id, name, color }) => ({ id, label: name, color }))}
      onPick={add}
      emptyText={m.panel_no_tag_found()}
      footer={<LinkButton onPress={() => services.screens.go({ name: 'tags' })}>{m.panel_manage_tags()}</LinkButton>}
    />
  )
}
