import { useQuery } from '@tanstack/react-query'
import { tagContacts, untagContacts } from '../../../actions/contactCommands.ts'
import { readCommon } from '../../../api/contacts.ts'
import type { Tag } from '../../../api/types.ts'
import type { Selection } from '../../../domain/selection.ts'
import { m } from '../../../i18n/index.ts'
import { useTags } from '../../../state/catalogues.ts'
import { useServices } from '../../../state/services.ts'
import { Dialog, LinkButton, PickerList } from '../../../ui/index.ts'
import { Waiting } from './Waiting.tsx'

export interface TagDialogProps {
  readonly kind: 'addTag' | 'removeTag'
  readonly selection: Selection
  readonly onClose: () => void
}

/** Picks the tag to add to the contacts, or to remove from them. */
export function TagDialog({ kind, selection, onClose }: TagDialogProps) {
  const services = useServices()
  const tags = useOffered(kind, selection)
  const count = selection.size
  const pick = (tag: Tag) => {
    onClose()
    if (kind === 'addTag') tagContacts(services, selection, tag)
    else untagContacts(services, selection, tag)
  }
  const manage = () => {
    onClose()
    services.screens.go({ name: 'tags' })
  }
  const title = kind === 'addTag' ? m.contacts_add_tag_to({ count }) : m.contacts_remove_tag_from({ count })
  if (!tags) return <Waiting title={title} onClose={onClose} />
  return (
    <Dialog title={title} size="small" onClose={onClose}>
      <PickerList
        label={m.contacts_pick_tag()}
        options={tags.map(({ id, name, color }) => ({ id, label: name, color }))}
        onPick={(id) => {
          const tag = tags.find((candidate) => candidate.id === id)
          if (tag) pick(tag)
        }}
        emptyText={m.contacts_no_tag_found()}
        footer={<LinkButton onPress={manage}>{m.contacts_manage_tags()}</LinkButton>}
      />
    </Dialog>
  )
}

/** Of more contacts than this it is not worth the wait to know which tags they have. */
const mostLooked = 1_000

/** To add: tags that not everyone has. To remove: tags that someone has. Null until that is known. */
function useOffered(kind: TagDialogProps['kind'], selection: Selection): readonly Tag[] | null {
  const tags = useTags()
  const many = selection.size > mostLooked
  const common = useQuery({
    queryKey: ['editing', selection.wire(), kind],
    queryFn: () => readCommon(selection.wire()),
    enabled: !many,
    gcTime: 0,
    throwOnError: true,
  })
  if (many) return tags
  if (!common.data) return null
  const { contacts } = common.data
  const counts = new Map(common.data.tags.map(({ id, count }) => [id, count]))
  return tags.filter(({ id }) => {
    const count = counts.get(id) ?? 0
    return kind === 'addTag' ? count < contacts : count > 0
  })
}
