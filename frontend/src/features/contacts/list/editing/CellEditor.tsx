import { useEffect, useRef, useState } from 'react'
import type { Definition, Row } from '../../../../api/types.ts'
import { m } from '../../../../i18n/index.ts'
import { TextField } from '../../../../ui/index.ts'
import { ValueEditor } from '../../../values/ValueEditor.tsx'
import { type AfterEdit, useCellKeys } from './useCellKeys.ts'

export interface CellEditorProps {
  readonly row: Row
  /** The attribute that is edited; null: the name. */
  readonly definition: Definition | null
  /** What was typed before, and why it was refused. */
  readonly refused: Refused | null
  /** Starts saving; the editor does not wait for it. */
  readonly onSave: (value: string) => void
  readonly onDone: (to: AfterEdit) => void
}

export interface Refused {
  readonly value: string
  readonly reason: string
}

/** A name or a value, edited where it stands. */
export default function CellEditor({ row, definition, refused, onSave, onDone }: CellEditorProps) {
  const before = definition ? (row.attributes.find(({ id }) => id === definition.id)?.value ?? '') : row.name
  const [value, setValue] = useState(refused?.value ?? before)
  const { handlers } = useCellKeys(async () => {
    if (value !== before) onSave(value)
  }, onDone)
  const field = { value, onChange: setValue, error: refused?.reason, autoFocus: true }
  return (
    <div ref={useCaret(refused === null)} {...handlers}>
      {definition ? (
        <ValueEditor definition={definition} {...field} />
      ) : (
        <TextField label={m.contacts_column_name()} hideLabel {...field} />
      )}
    </div>
  )
}

/** What is typed first replaces what was there; what was refused is corrected at its end. */
function useCaret(all: boolean) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const input = frame.current?.querySelector('input:not([type=radio])')
    if (!(input instanceof HTMLInputElement)) return
    input.setSelectionRange(all ? 0 : input.value.length, input.value.length)
  }, [all])
  return frame
}
