import { useQuery } from '@tanstack/react-query'
import { countExport } from '../api/transfer.ts'
import type { ConsentCounts, ExportScope } from '../api/types.ts'
import type { Selection } from '../domain/selection.ts'
import { useServices } from './services.ts'
import { useSelected } from './useStore.ts'

/**
 * How those whom an export is chosen from stand, asked from Go for exactly this choice and again whenever contacts
 * change. Null until it is known: a count is never guessed.
 */
export function useExportCounts(scope: ExportScope, selection: Selection): ConsentCounts | null {
  const { contacts } = useServices()
  const filter = useSelected(contacts, (state) => state.filter)
  const chosen = scope === 'selected' ? selection.wire() : { ids: [], view: 0 as const, except: [] }
  const answer = useQuery({
    queryKey: ['consent', 'export', scope, scope === 'matching' ? filter : '', chosen],
    queryFn: () => countExport({ query: contacts.query(), selection: chosen, scope }),
    gcTime: 0,
  })
  return answer.data ?? null
}
