import { Plus } from 'lucide-react'
import type { Row } from '../../../api/types.ts'
import type { AttributeId } from '../../../domain/ids.ts'
import { m } from '../../../i18n/index.ts'
import { useAttributes } from '../../../state/catalogues.ts'
import { LinkButton, PickerList, Popover } from '../../../ui/index.ts'
import { typeIcons } from '../../values/typeIcons.ts'

/** The attributes in which the contact has no value. */
export function AddAttribute({ row, onPick }: { row: Row; onPick: (id: AttributeId) => void }) {
  const filled = new Set(row.attributes.map(({ id }) => id))
  const offered = useAttributes().filter(({ id }) => !filled.has(id))
  return (
    <Popover
      label={m.panel_add_attribute()}
      placement="bottom end"
      width={260}
      trigger={<LinkButton icon={Plus}>{m.panel_add_attribute()}</LinkButton>}
    >
      {(close) => (
        <PickerList
          label={m.contacts_select_attribute()}
          options={offered.map(({ id, name, type }) => ({ id, label: name, icon: typeIcons[type] }))}
          onPick={(id) => {
            close()
            onPick(id)
          }}
          emptyText={m.panel_no_attribute_found()}
        />
      )}
    </Popover>
  )
}
