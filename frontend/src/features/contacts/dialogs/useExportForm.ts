import { useState } from 'react'
import { exportRequested } from '../../../actions/exportCommands.ts'
import { attempt } from '../../../actions/tell.ts'
import type { ConsentCounts, ExportAudience, ExportFormat, ExportScope } from '../../../api/types.ts'
import type { Selection } from '../../../domain/selection.ts'
import { useServices } from '../../../state/services.ts'
import { useExportCounts } from '../../../state/useExportCounts.ts'
import { useSelected } from '../../../state/useStore.ts'
import { type ColumnChoice, exportColumns, useExportColumns } from './exportColumns.ts'

/**
 * What was chosen for an export, and the export of it. The audience is not remembered: that somebody is written to who
 * opted out has to be chosen each time.
 */
export function useExportForm(asked: Selection | undefined, onClose: () => void) {
  const services = useServices()
  const { contacts } = services
  const selected = useSelected(contacts, (state) => state.selection)
  const selection = asked ?? selected
  const [scope, setScope] = useState<ExportScope>(selection.isEmpty ? 'matching' : 'selected')
  const [audience, setAudience] = useState<ExportAudience>('not_opted_out')
  const [tellLeftOut, setTellLeftOut] = useState(true)
  const [format, setFormat] = useState<ExportFormat>('csv')
  const [choice, setChoice] = useState<ColumnChoice>('standard')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)
  const offered = useExportColumns()
  const columns = exportColumns(choice, chosen, offered)
  const counts = useExportCounts(scope, selection)
  const save = async () => {
    setBusy(true)
    const which = { query: contacts.query(), selection: selection.wire(), scope, audience, tellLeftOut }
    await attempt(services, async () => {
      if (await exportRequested(services, { ...which, format, columns })) onClose()
    })
    setBusy(false)
  }
  return {
    ...{ scope, setScope, audience, setAudience, tellLeftOut, setTellLeftOut, format, setFormat },
    ...{ choice, setChoice, chosen, setChosen, selection, busy, offered, columns, counts, save: () => void save() },
  }
}

export type ExportForm = ReturnType<typeof useExportForm>

/** How many an audience leaves out. */
export function leftOutBy(audience: ExportAudience, { notAsked, optedOut }: ConsentCounts): number {
  switch (audience) {
    case 'everyone':
      return 0
    case 'not_opted_out':
      return optedOut
    case 'opted_in':
      return optedOut + notAsked
  }
}

/** Whether an audience leaves out everyone there is. */
export function leavesNobody(audience: ExportAudience, counts: ConsentCounts | null): boolean {
  if (!counts) return false
  const all = counts.optedIn + counts.notAsked + counts.optedOut
  return all > 0 && leftOutBy(audience, counts) === all
}
