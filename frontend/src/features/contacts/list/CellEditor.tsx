import { type KeyboardEvent, useState } from 'react'
import { reasonOf } from '../../../actions/tell.ts'
import { editContact, emptyPatch } from '../../../api/contacts.ts'
import type { ContactPatch, Definition, Row } from '../../../api/types.ts'
import { attributeOf } from '../../../domain/condition.ts'
import { m } from '../../../i18n/index.ts'
import { useAttributesById } from '../../../state/catalogues.ts'
import { type Services, useServices } from '../../../state/services.ts'
import { TextField } from '../../../ui/index.ts'
import { ValueEditor } from '../../values/ValueEditor.tsx'

export interface CellEditorProps {
  readonly row: Row
  readonly column: string
  readonly onClose: () => void
}

/** Edits a name or a value where it stands. Enter saves, Esc leaves it as it was; a refusal stays under the field. */
export function CellEditor({ row, column, onClose }: CellEditorProps) {
  const services = useServices()
  const definition = useDefinition(column)
  const before = definition ? (row.attributes.find(({ id }) => id === definition.id)?.value ?? '') : row.name
  const [value, setValue] = useState(before)
  const [error, setError] = useState<string>()
  const save = async () => {
    if (value === before) return onClose()
    try {
      await saveCell(services, row, definition, value)
      onClose()
    } catch (reason) {
      setError(reasonOf(reason))
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') onClose()
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) void save()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field inside
    <div onKeyDown={onKeyDown}>
      {definition ? (
        <ValueEditor definition={definition} value={value} onChange={setValue} error={error} autoFocus />
      ) : (
        <TextField
          label={m.contacts_column_name()}
          hideLabel
          value={value}
          onChange={setValue}
          error={error}
          autoFocus
        />
      )}
    </div>
  )
}

function useDefinition(column: string): Definition | undefined {
  const attributes = useAttributesById()
  const attribute = attributeOf(column)
  return attribute === null ? undefined : attributes.get(attribute)
}

/** No toast for a single cell: it is seen where it was made. */
async function saveCell(services: Services, row: Row, of: Definition | undefined, value: string): Promise<void> {
  const patch = of ? valuePatch(of, value) : { ...emptyPatch, name: value }
  await services.contacts.change(of ? 'attributes' : 'name', () => editContact(row.id, patch))
}

function valuePatch({ id }: Definition, value: string): ContactPatch {
  return value === '' ? { ...emptyPatch, clearAttributes: [id] } : { ...emptyPatch, setAttributes: [{ id, value }] }
}
