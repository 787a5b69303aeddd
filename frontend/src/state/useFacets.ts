import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { openView, readFacets } from '../api/contacts.ts'
import type { Facets } from '../api/types.ts'
import { encode } from '../domain/filter.ts'
import { conditionsOf, withoutTags } from '../domain/panel.ts'
import { useServices } from './services.ts'
import { useSelected } from './useStore.ts'

const kept = 5 * 60_000

/**
 * The counts beside the filters: for each tag the contacts under the *other* conditions, so that ticking one more tag
 * of "any of" can be judged by its count. Asked when the list is here, so that they never hold it up; until then the
 * counts of the list before stand. Null when there are none yet.
 */
export function useFacets(): Facets | null {
  const { contacts } = useServices()
  const view = useSelected(contacts, (state) => state.view)
  const filter = useSelected(contacts, (state) => state.filter)
  const others = useSelected(contacts, ({ shown }) => encode(conditionsOf(withoutTags(shown))))
  const answer = useQuery({
    queryKey: ['facets', others],
    queryFn: async () => {
      const counted = view && others === filter ? view : await openView({ filter: others, sort: '' })
      return readFacets(counted.id)
    },
    enabled: view !== null && !view.loading,
    placeholderData: keepPreviousData,
    gcTime: kept,
  })
  return answer.data ?? null
}
