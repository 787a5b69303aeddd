import { useState } from 'react'
import type { DetailAttribute } from '../../../api/types.ts'
import type { AttributeId } from '../../../domain/ids.ts'
import { m } from '../../../i18n/index.ts'
import { useAttributesById } from '../../../state/catalogues.ts'
import { AddAttribute } from './AddAttribute.tsx'
import type { ContactProps } from './ContactPanel.tsx'
import { Section } from './Section.tsx'
import { ValueLine } from './ValueLine.tsx'

/** The values, each edited where it stands. */
export function AttributesSection({ row, detail }: ContactProps) {
  const attributes = useAttributesById()
  const [editing, setEditing] = useState<AttributeId | null>(null)
  const [edited, setEdited] = useState<AttributeId | null>(null)
  const edit = (id: AttributeId) => (on: boolean) => {
    setEditing(on ? id : null)
    setEdited(on ? null : id)
  }
  const origins = new Map<AttributeId, DetailAttribute>(detail?.attributes.map((value) => [value.id, value]))
  const values = new Map(row.attributes.map(({ id, value }) => [id, value]))
  const shown = editing === null || values.has(editing) ? [...values.keys()] : [...values.keys(), editing]
  return (
    <Section
      title={m.contacts_attributes()}
      action={<AddAttribute row={row} onPick={setEditing} />}
      empty={shown.length === 0 && m.panel_no_attributes()}
    >
      {shown.map((id) => {
        const definition = attributes.get(id)
        return (
          definition && (
            <ValueLine
              key={id}
              contact={row.id}
              definition={definition}
              value={values.get(id) ?? ''}
              origin={detail && origins.get(id)}
              editing={id === editing}
              edited={id === edited}
              onEdit={edit(id)}
            />
          )
        )
      })}
    </Section>
  )
}
