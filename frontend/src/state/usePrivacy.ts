import { useQuery } from '@tanstack/react-query'
import { privacyOverview } from '../api/privacy.ts'
import type { PrivacyOverview } from '../api/types.ts'

/** What is left of people who were erased, and where they may be; undefined until it is known. */
export function usePrivacy(): PrivacyOverview | undefined {
  // Asked each time it is looked at: somebody may have put a copy into the data folder.
  return useQuery({ queryKey: ['privacy'], queryFn: privacyOverview, staleTime: 0 }).data
}
