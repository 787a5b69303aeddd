import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useRef, useState } from 'react'
import { suggestValues } from '../../api/attributes.ts'
import type { Definition } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import { type FieldProps, SuggestField } from '../../ui/index.ts'
import { LinesValue } from './LinesValue.tsx'

export interface TextValueProps {
  readonly field: FieldProps
  readonly definition: Definition
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onEnter?: () => void
}

/** Free text: one line, or several once Shift+Enter has added one. */
export function TextValue(props: TextValueProps) {
  const { value, onChange, onEnter } = props
  const caret = useRef<number>(undefined)
  const [several, setSeveral] = useState(false)
  const addLine = (event: KeyboardEvent) => {
    const input = event.target
    if (event.key !== 'Enter' || !event.shiftKey || !(input instanceof HTMLInputElement)) return
    event.preventDefault()
    event.stopPropagation()
    const at = input.selectionStart ?? value.length
    caret.current = at + 1
    onChange(`${value.slice(0, at)}\n${value.slice(input.selectionEnd ?? at)}`)
    setSeveral(true)
  }
  if (several || value.includes('\n')) {
    const enter = onEnter ? { onEnter } : {}
    return <LinesValue field={props.field} value={value} onChange={onChange} caret={caret.current} {...enter} />
  }
  return (
    <div onKeyDownCapture={addLine}>
      <OneLine {...props} />
    </div>
  )
}

const none: string[] = []

/** The ten most used values that begin like it are offered. */
function OneLine({ field, definition, value, onChange, onEnter }: TextValueProps) {
  const { data = none } = useQuery({
    queryKey: ['suggestions', definition.id, value],
    queryFn: () => suggestValues(definition.id, value),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  })
  return (
    <SuggestField
      {...field}
      value={value}
      onChange={onChange}
      suggestions={data}
      placeholder={m.app_value()}
      {...(onEnter ? { onEnter } : {})}
    />
  )
}
