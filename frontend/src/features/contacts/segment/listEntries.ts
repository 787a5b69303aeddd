import { ListChecks, ListX } from 'lucide-react'
import { takeOffList } from '../../../actions/segmentCommands.ts'
import { attempt } from '../../../actions/tell.ts'
import type { Segment } from '../../../api/types.ts'
import type { Selection } from '../../../domain/selection.ts'
import { m } from '../../../i18n/index.ts'
import { segmentsQuery } from '../../../state/catalogues.ts'
import type { Services } from '../../../state/services.ts'
import type { MenuItem } from '../../../ui/index.ts'

/** What can be done with contacts and lists; `open` is the segment that the screen shows. */
export function listEntries(services: Services, open: Segment | undefined, selection: Selection): readonly MenuItem[] {
  const add: MenuItem = {
    id: 'addToList',
    label: m.segments_add_to_list(),
    icon: ListChecks,
    onAction: () => services.dialogs.open({ kind: 'addToList', selection }),
  }
  if (open?.kind !== 'list') return [add]
  const remove: MenuItem = {
    id: 'removeFromList',
    label: m.segments_remove_from({ name: open.name }),
    icon: ListX,
    onAction: () => void attempt(services, () => takeOffList(services, open, selection)),
  }
  return [add, remove]
}

/** The segment that the screen shows. */
export function segmentOf({ client, contacts }: Services): Segment | undefined {
  const { segment } = contacts.snapshot()
  return client.getQueryData(segmentsQuery.queryKey)?.find(({ id }) => id === segment)
}
