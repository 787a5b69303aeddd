import { optIn, optOut } from '../../../actions/contactCommands.ts'
import { closePanel, enterPanel } from '../../../actions/panelActions.ts'
import type { Row } from '../../../api/types.ts'
import { attributeOf } from '../../../domain/condition.ts'
import { Selection } from '../../../domain/selection.ts'
import type { Services } from '../../../state/services.ts'
import type { GridTarget } from '../../../ui/index.ts'
import { copyRows } from './copy.ts'

export interface CellActions {
  readonly activate: (target: GridTarget<Row>) => boolean
  readonly edit: (target: GridTarget<Row>) => void
  readonly press: (action: string, target: GridTarget<Row>, control: HTMLElement) => void
  readonly key: (event: KeyboardEvent, target: GridTarget<Row>) => boolean
}

/** What the keys and controls of a cell do. */
export function cellActions(
  services: Services,
  edit: (target: GridTarget<Row>) => void,
  pressChips: CellActions['press'],
): CellActions {
  const openDialog = (row: Row) => services.dialogs.open({ kind: 'edit', selection: Selection.of([row.id]) })
  return {
    activate: (target) => {
      if (target.column === 'consent') toggleOptedOut(services, target.row)
      else if (target.column !== 'name' && isEditable(target.column)) edit(target)
      else enterPanel(services, target.row, target.index)
      return true
    },
    edit: (target) => {
      if (isEditable(target.column)) edit(target)
    },
    press: (action, target, control) => {
      if (action === 'optOut') toggleOptedOut(services, target.row)
      else if (action === 'edit') openDialog(target.row)
      else pressChips(action, target, control)
    },
    key: (event) => {
      if (event.key === 'Escape') return closePanel(services)
      const copies = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'c'
      if (copies) void copyRows(services, services.contacts.target())
      return copies
    },
  }
}

export function toggleOptedOut(services: Services, row: Row): void {
  const selection = Selection.of([row.id])
  if (row.consent === 'opted_out') optIn(services, selection)
  else optOut(services, selection)
}

/** Whether a column is edited where it stands. */
function isEditable(column: string): boolean {
  return ['name', 'attributes', 'tags'].includes(column) || attributeOf(column) !== null
}
