import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { tryMessage } from '../../../api/keywords.ts'
import type { MessageVerdict } from '../../../api/types.ts'

/** What a message would do; nothing is known of one that is empty. It is asked again when keywords change. */
export function useVerdict(message: string): MessageVerdict | undefined {
  const asked = message.trim() !== ''
  const { data } = useQuery({
    queryKey: ['keywords', 'try', message],
    queryFn: () => tryMessage(message),
    enabled: asked,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  return asked ? data : undefined
}
