import { useEffect, useRef, useState } from 'react'
import { rename, saveValue } from '../../../../actions/inPlace.ts'
import type { Definition, Row } from '../../../../api/types.ts'
import { m } from '../../../../i18n/index.ts'
import { useServices } from '../../../../state/services.ts'
import { TextField } from '../../../../ui/index.ts'
import { ValueEditor } from '../../../values/ValueEditor.tsx'
import { type AfterEdit, useCellKeys } from './useCellKeys.ts'

export interface CellEditorProps {
  readonly row: Row
  /** The attribute that is edited; null: the name. */
  readonly definition: Definition | null
  readonly onDone: (to: AfterEdit) => void
}

/** A name or a value, edited where it stands. */
export default function CellEditor({ row, definition, onDone }: CellEditorProps) {
  const services = useServices()
  const before = definition ? (row.attributes.find(({ id }) => id === definition.id)?.value ?? '') : row.name
  const [value, setValue] = useState(before)
  const { error, handlers } = useCellKeys(async () => {
    if (value === before) return
    await (definition ? saveValue(services, row.id, definition, value) : rename(services, row.id, value))
  }, onDone)
  const field = { value, onChange: setValue, error, autoFocus: true }
  return (
    <div ref={useSelectedText()} {...handlers}>
      {definition ? (
        <ValueEditor definition={definition} {...field} />
      ) : (
        <TextField label={m.contacts_column_name()} hideLabel {...field} />
      )}
    </div>
  )
}

/** What is typed first replaces what was there. */
function useSelectedText() {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => frame.current?.querySelector('input')?.select(), [])
  return frame
}
