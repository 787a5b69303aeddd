import { useState } from 'react'
import type { Definition } from '../../../api/types.ts'
import type { AttributeType } from '../../../domain/attribute.ts'
import { ValueEditor } from '../../values/ValueEditor.tsx'

export interface DraftValueProps {
  readonly definition: Definition
  readonly value: string
  readonly onChange: (value: string) => void
}

const complete: Partial<Record<AttributeType, RegExp>> = {
  number: /^-?\d+(\.\d+)?$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  time: /^\d{2}:\d{2}(:\d{2})?$/,
}

/** A value of a condition while it is typed: what is not finished yet asks nothing. */
export function DraftValue({ definition, value, onChange }: DraftValueProps) {
  const [draft, setDraft] = useState(value)
  const change = (text: string) => {
    setDraft(text)
    const finished = complete[definition.type]?.test(text) ?? true
    onChange(finished ? text : '')
  }
  // Another value from outside, such as "Clear all", replaces what was typed.
  const shown = value === '' || value === draft ? draft : value
  return <ValueEditor definition={definition} value={shown} onChange={change} />
}
