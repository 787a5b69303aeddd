import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { reviewCounts, reviews } from '../api/messages.ts'

const reviewCountsQuery = queryOptions({ queryKey: ['review', 'counts'], queryFn: reviewCounts })

/** How many messages wait for somebody to look at them. */
export function useReviewWaiting(): number {
  return useQuery(reviewCountsQuery).data?.waiting ?? 0
}

/** The messages of the queue, up to a limit, the last one sent first. */
export function reviewsQuery(decided: boolean, limit: number) {
  return queryOptions({
    queryKey: ['review', 'items', decided, limit],
    queryFn: () => reviews(decided, limit),
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
}
