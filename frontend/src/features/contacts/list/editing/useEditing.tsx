import { lazy, type ReactNode, type RefObject, Suspense, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { rename, saveValue } from '../../../../actions/inPlace.ts'
import { reasonOf } from '../../../../actions/tell.ts'
import type { Definition, Row } from '../../../../api/types.ts'
import { attributeOf } from '../../../../domain/condition.ts'
import { useAttributesById } from '../../../../state/catalogues.ts'
import { useServices } from '../../../../state/services.ts'
import type { GridEditing, GridTarget, RecordGridHandle } from '../../../../ui/index.ts'
import type { Refused } from './CellEditor.tsx'
import type { AfterEdit } from './useCellKeys.ts'

// Nobody edits on the first picture.
const CellEditor = lazy(() => import('./CellEditor.tsx'))
const TagsEditor = lazy(() => import('./TagsEditor.tsx'))
const AttributesEditor = lazy(() => import('./AttributesEditor.tsx'))

export interface Editing {
  readonly start: (target: GridTarget<Row>) => void
  /** The editor that stands in the grid. */
  readonly inCell: GridEditing | null
  /** The one that is too large for a cell and opens beside it. */
  readonly beside: ReactNode
}

interface OpenCell {
  readonly target: GridTarget<Row>
  readonly refused: Refused | null
}

/** The one cell that is being edited. */
export function useEditing(grid: RefObject<RecordGridHandle | null>): Editing {
  const [cell, setCell] = useState<OpenCell | null>(null)
  const definition = useDefinition(cell?.target.column)
  const save = useSave(cell, setCell)
  const finish = (to: AfterEdit) => {
    // A sheet that is still there would keep the focus.
    flushSync(() => setCell(null))
    if (cell && to !== 'away') grid.current?.focusCell(cell.target.index, cell.target.column, steps[to])
  }
  const start = (target: GridTarget<Row>) => setCell({ target, refused: null })
  if (!cell) return { start, inCell: null, beside: null }
  const { index, column, row, element } = cell.target
  const Sheet = sheets[column]
  if (Sheet) {
    const sheet = <Sheet key={`${row.id} ${column}`} row={row} cell={element} onDone={finish} />
    return { start, inCell: null, beside: <Suspense>{sheet}</Suspense> }
  }
  const onSave = (value: string) => void save(cell.target, definition, value)
  const editor = (
    <Suspense key={`${row.id} ${column}`}>
      <CellEditor row={row} definition={definition} refused={cell.refused} onSave={onSave} onDone={finish} />
    </Suspense>
  )
  return { start, inCell: { index, column, editor }, beside: null }
}

const steps = { stay: {}, down: { rows: 1 }, right: { columns: 1 }, left: { columns: -1 } }

const sheets: Readonly<Record<string, typeof TagsEditor>> = { tags: TagsEditor, attributes: AttributesEditor }

/** The attribute of a column; null for the name. */
function useDefinition(column: string | undefined): Definition | null {
  const attributes = useAttributesById()
  const attribute = column === undefined ? null : attributeOf(column)
  return attribute === null ? null : (attributes.get(attribute) ?? null)
}

/**
 * Saves beside the keys: the cell shows the new value, and the next key is already for the next cell. Where Go refuses,
 * the editor is there again with what was typed; a person who edits another cell by then is only told.
 */
function useSave(cell: OpenCell | null, open: (cell: OpenCell) => void) {
  const services = useServices()
  const now = useRef(cell)
  now.current = cell
  return async (target: GridTarget<Row>, definition: Definition | null, value: string) => {
    const { id } = target.row
    try {
      await (definition ? saveValue(services, id, definition, value) : rename(services, id, value))
    } catch (error) {
      const reason = reasonOf(error)
      if (now.current) services.notices.show({ message: reason, tone: 'danger' })
      else open({ target, refused: { value, reason } })
    }
  }
}
