import { ArrowDownUp } from 'lucide-react'
import { m } from '../../../i18n/index.ts'
import { useServices } from '../../../state/services.ts'
import { useSelected } from '../../../state/useStore.ts'
import { IconButton, Menu } from '../../../ui/index.ts'
import { useColumns } from './useColumns.ts'

/** The same as a click on a header, for columns that are not shown too. */
export function SortButton() {
  const { contacts } = useServices()
  const sort = useSelected(contacts, (state) => state.sort)
  const [first] = sort
  const columns = useColumns().filter((column) => column.sortable)
  const by = (field: string, desc: boolean) => () => void contacts.setSort([{ field, desc }])
  return (
    <Menu
      label={m.contacts_sort()}
      placement="bottom end"
      trigger={<IconButton icon={ArrowDownUp} label={m.contacts_sort()} />}
      items={[
        {
          id: 'by',
          title: m.contacts_sort_by(),
          choose: 'one',
          items: columns.map(({ id, title, descendingFirst = false }) => ({
            id,
            label: title,
            checked: first?.field === id,
            onAction: by(id, descendingFirst),
          })),
        },
        {
          id: 'order',
          title: m.contacts_sort_order(),
          choose: 'one',
          items: [false, true].map((desc) => ({
            id: desc ? 'descending' : 'ascending',
            label: desc ? m.contacts_order_descending() : m.contacts_order_ascending(),
            checked: first?.desc === desc,
            onAction: by(first?.field ?? 'name', desc),
          })),
        },
      ]}
    />
  )
}
