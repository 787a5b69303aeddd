import { useMemo } from 'react'
import type { Notice } from '../api/types.ts'
import { useNotices } from './catalogues.ts'

/** The notices that are offered, the newest version of each name; the one that was made last is the first. */
export function useOfferedNotices(): readonly Notice[] {
  const notices = useNotices()
  return useMemo(() => newestOffered(notices), [notices])
}

function newestOffered(notices: readonly Notice[]): readonly Notice[] {
  const offered = notices.filter(({ retiredAt }) => retiredAt === '')
  const newest = offered.filter(({ name }, place) => offered.findIndex((other) => sameName(other.name, name)) === place)
  return newest.toSorted((a, b) => b.id - a.id)
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
