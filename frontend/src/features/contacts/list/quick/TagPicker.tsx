import { useQuery } from '@tanstack/react-query'
import { tagContacts, untagContacts } from '../../../../actions/contactCommands.ts'
import { readCommon } from '../../../../api/contacts.ts'
import type { Tag } from '../../../../api/types.ts'
import type { TagId } from '../../../../domain/ids.ts'
import type { Selection } from '../../../../domain/selection.ts'
import { m } from '../../../../i18n/index.ts'
import { useTags } from '../../../../state/catalogues.ts'
import { useServices } from '../../../../state/services.ts'
import { LinkButton, type Option, PickerList } from '../../../../ui/index.ts'

export interface TagPickerProps {
  readonly kind: 'addTag' | 'removeTag'
  readonly selection: Selection
  readonly onClose: () => void
}

/** Picks the tag to add to the contacts, or to remove from them. */
export function TagPicker({ kind, selection, onClose }: TagPickerProps) {
  const services = useServices()
  const tags = useTags()
  const options = useOptions(kind, selection)
  const pick = (id: TagId) => {
    const tag = tags.find((candidate) => candidate.id === id)
    onClose()
    if (!tag) return
    if (kind === 'addTag') tagContacts(services, selection, tag)
    else untagContacts(services, selection, tag)
  }
  const manage = () => {
    onClose()
    services.screens.go({ name: 'tags' })
  }
  if (!options) return null
  return (
    <PickerList
      label={m.contacts_pick_tag()}
      options={options}
      onPick={pick}
      emptyText={m.contacts_no_tag_found()}
      footer={<LinkButton onPress={manage}>{m.contacts_manage_tags()}</LinkButton>}
    />
  )
}

/** Of more contacts than this it is not worth the wait to know which tags they have. */
const mostLooked = 1_000

/** To add: tags that not everyone has. To remove: tags that someone has. Null until that is known. */
function useOptions(kind: TagPickerProps['kind'], selection: Selection): readonly Option<TagId>[] | null {
  const tags = useTags()
  const many = selection.size > mostLooked
  const common = useQuery({
    queryKey: ['editing', selection.wire(), kind],
    queryFn: () => readCommon(selection.wire()),
    enabled: !many,
    gcTime: 0,
    throwOnError: true,
  })
  if (many) return tags.map((tag) => option(tag, 0, 0))
  if (!common.data) return null
  const { contacts } = common.data
  const counts = new Map(common.data.tags.map(({ id, count }) => [id, count]))
  return tags
    .filter(({ id }) => (kind === 'addTag' ? (counts.get(id) ?? 0) < contacts : counts.has(id)))
    .map((tag) => option(tag, counts.get(tag.id) ?? 0, contacts))
}

/** A tag that only some of the contacts have says how many. */
function option({ id, name, color }: Tag, count: number, contacts: number): Option<TagId> {
  const some = count > 0 && count < contacts
  return { id, label: name, color, ...(some ? { detail: m.contacts_share({ count, total: contacts }) } : {}) }
}
