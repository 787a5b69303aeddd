import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { openView, readFacets } from '../api/contacts.ts'
import type { Facets } from '../api/types.ts'
import { encode } from '../domain/filter.ts'
import { conditionsOf, withoutTags } from '../domain/panel.ts'
import { useServices } from './services.ts'
import { useStore } from './useStore.ts'

const kept = 5 * 60_000

/**
 * The counts beside the filters: for each tag the contacts under the *other* conditions, so that ticking one more tag
 * of "any of" can be judged by its count. Asked when the list is here, so that they never hold it up; until then the
 * counts of the list before stand. Null when there are none yet.
 */
export function useFacets(): Facets | null {
  const { view, panel, filter, busy } = useStore(useServices().contacts)
  const others = encode(conditionsOf(withoutTags(panel)))
  const answer = useQuery({
    queryKey: ['facets', others, view?.id],
    queryFn: async () => {
      const counted = view && others === filter ? view : await openView({ filter: others, sort: '' })
      return readFacets(counted.id)
    },
    enabled: view !== null && !view.loading && !busy,
    placeholderData: keepPreviousData,
    gcTime: kept,
  })
  return answer.data ?? null
}
