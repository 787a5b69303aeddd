import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { suggestValues } from '../../api/attributes.ts'
import type { Definition } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import { type FieldProps, SuggestField } from '../../ui/index.ts'

export interface TextValueProps {
  readonly field: FieldProps
  readonly definition: Definition
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onEnter?: () => void
}

const none: string[] = []

/** Free text; the ten most used values that begin like it are offered. */
export function TextValue({ field, definition, value, onChange, onEnter }: TextValueProps) {
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
