import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { previewQuery } from '../../../api/contacts.ts'
import type { Preview } from '../../../api/types.ts'
import { useServices } from '../../../state/services.ts'

/** Whom a filter finds, in the order of the list. What was known before stands until the answer is here. */
export function usePreview(filter: string): Preview | undefined {
  const { sort } = useServices().contacts.query()
  const answer = useQuery({
    queryKey: ['preview', filter, sort],
    queryFn: () => previewQuery({ filter, sort }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  })
  return answer.data
}
