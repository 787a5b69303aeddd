import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { describeFilters } from '../../../api/contacts.ts'
import { encode, type Filter } from '../../../domain/filter.ts'
import { useAttributesById, useTagsById } from '../../../state/catalogues.ts'
import { useServices } from '../../../state/services.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { useSelected } from '../../../state/useStore.ts'
import type { Words } from './pillWords.ts'

/** What is needed to say conditions in words. The same object as long as nothing in it changed. */
export function useWords(): Words {
  const tags = useTagsById()
  const attributes = useAttributesById()
  const format = useFormat()
  const sentences = useSentences()
  return useMemo(() => ({ tags, attributes, format, sentences }), [tags, attributes, format, sentences])
}

const none: ReadonlyMap<string, string> = new Map()

/** The conditions that the panel cannot show, as Go says them. */
function useSentences(): ReadonlyMap<string, string> {
  const rest = useSelected(useServices().contacts, ({ panel }) => panel.rest)
  const filters = rest.map((filter: Filter) => encode([filter]))
  const answer = useQuery({
    queryKey: ['words', ...filters],
    queryFn: async () => {
      const words = await describeFilters(filters)
      return new Map(filters.map((filter, index) => [filter, words[index] ?? '']))
    },
    enabled: filters.length > 0,
    placeholderData: (before) => before,
  })
  return answer.data ?? none
}
