import { lazy, type ReactNode, type RefObject, Suspense, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Row } from '../../../../api/types.ts'
import { attributeOf } from '../../../../domain/condition.ts'
import { useAttributesById } from '../../../../state/catalogues.ts'
import type { GridEditing, GridTarget, RecordGridHandle } from '../../../../ui/index.ts'
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

/** The one cell that is being edited. */
export function useEditing(grid: RefObject<RecordGridHandle | null>): Editing {
  const [target, setTarget] = useState<GridTarget<Row> | null>(null)
  const definition = useDefinition(target?.column)
  const finish = (to: AfterEdit) => {
    // A sheet that is still there would keep the focus.
    flushSync(() => setTarget(null))
    if (target && to !== 'away') grid.current?.focusCell(target.index, target.column, steps[to])
  }
  return { start: setTarget, ...editorsOf(target, definition, finish) }
}

const steps = { stay: {}, down: { rows: 1 }, right: { columns: 1 }, left: { columns: -1 } }

function useDefinition(column: string | undefined) {
  const attributes = useAttributesById()
  const attribute = column === undefined ? null : attributeOf(column)
  return attribute === null ? null : (attributes.get(attribute) ?? null)
}

function editorsOf(
  target: GridTarget<Row> | null,
  definition: ReturnType<typeof useDefinition>,
  onDone: (to: AfterEdit) => void,
): Omit<Editing, 'start'> {
  if (!target) return { inCell: null, beside: null }
  const { index, column, row, element } = target
  const key = `${row.id} ${column}`
  const place = { row, cell: element, onDone }
  if (column === 'tags')
    return {
      inCell: null,
      beside: (
        <Loaded>
          <TagsEditor key={key} {...place} />
        </Loaded>
      ),
    }
  if (column === 'attributes')
    return {
      inCell: null,
      beside: (
        <Loaded>
          <AttributesEditor key={key} {...place} />
        </Loaded>
      ),
    }
  const editor = (
    <Loaded>
      <CellEditor key={key} row={row} definition={definition} onDone={onDone} />
    </Loaded>
  )
  return { inCell: { index, column, editor }, beside: null }
}

function Loaded({ children }: { children: ReactNode }) {
  return <Suspense>{children}</Suspense>
}
