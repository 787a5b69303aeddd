import type { Definition } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import {
  ComboBox,
  DateField,
  DateTimeField,
  type FieldProps,
  JsonField,
  NumberField,
  Segments,
  TimeField,
} from '../../ui/index.ts'
import { TextValue } from './TextValue.tsx'

export interface ValueEditorProps {
  readonly definition: Definition
  /** In canonical form; "" = no value. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onEnter?: () => void
  readonly error?: string | undefined
  readonly autoFocus?: boolean
}

/** The editor that fits an attribute's type. What it passes on is canonical, or text that Go will refuse with a reason. */
export function ValueEditor({ definition, value, onChange, onEnter, error, autoFocus = false }: ValueEditorProps) {
  const field: FieldProps = { label: m.app_value(), hideLabel: true, error, autoFocus }
  const enter = onEnter ? { onEnter } : {}
  switch (definition.type) {
    case 'text':
      return definition.allowed.length > 0 ? (
        <AllowedValue field={field} definition={definition} value={value} onChange={onChange} />
      ) : (
        <TextValue field={field} definition={definition} value={value} onChange={onChange} {...enter} />
      )
    case 'number':
      return (
        <NumberField
          {...field}
          {...enter}
          unit={definition.unit}
          value={value}
          onChange={onChange}
          placeholder={m.app_value()}
        />
      )
    case 'boolean':
      return <YesNo value={value} onChange={onChange} />
    case 'date':
      return <DateField {...field} value={value} onChange={onChange} />
    case 'time':
      return <TimeField {...field} value={value} onChange={onChange} />
    case 'datetime':
      return <DateTimeField {...field} value={value} onChange={onChange} />
    case 'json':
      return <JsonField {...field} value={value} onChange={onChange} rows={4} />
  }
}

/** Three segments, because "not set" is a state too. */
function YesNo({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <Segments
      label={m.app_value()}
      options={[
        { id: 'true', label: m.app_yes() },
        { id: 'false', label: m.app_no() },
        { id: '', label: m.app_not_set() },
      ]}
      value={value}
      onChange={onChange}
    />
  )
}

interface AllowedProps {
  readonly field: FieldProps
  readonly definition: Definition
  readonly value: string
  readonly onChange: (value: string) => void
}

function AllowedValue({ field, definition, value, onChange }: AllowedProps) {
  return (
    <ComboBox
      {...field}
      options={definition.allowed.map((text) => ({ id: text, label: text }))}
      value={value === '' ? null : value}
      onChange={(chosen) => onChange(chosen ?? '')}
      placeholder={m.app_value()}
      clearable
    />
  )
}
