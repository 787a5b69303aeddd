import type { Definition } from '../../../api/types.ts'
import { isOperator, operatorsOf } from '../../../domain/attribute.ts'
import { countries } from '../../../domain/countries.ts'
import type { AttributeId } from '../../../domain/ids.ts'
import { type Question, type Shape, shapeFor } from '../../../domain/question.ts'
import { m } from '../../../i18n/index.ts'
import { useSegments } from '../../../state/catalogues.ts'
import { useLocale } from '../../../state/useFormat.ts'
import { MultiComboBox } from '../../../ui/index.ts'
import { ConditionValues } from '../filters/ConditionValues.tsx'
import { DraftValue } from '../filters/DraftValue.tsx'
import { PlainText, WholeNumber } from '../filters/partEditors.tsx'
import { SourceChoice } from '../filters/SourceChoice.tsx'
import { ValueList } from '../filters/ValueList.tsx'
import type { Fields } from './fields.ts'
import { TagChoice } from './TagChoice.tsx'

export interface RuleValuesProps {
  readonly question: Question
  readonly fields: Fields
  readonly onChange: (values: readonly string[]) => void
}

/** The editor of what an operator asks for. Values of attributes have the editor of their type. */
export function RuleValues({ question, fields, onChange }: RuleValuesProps) {
  const { field, op, values } = question
  const kind = fields.kindOf(field)
  const shape = kind && shapeFor(kind, op)
  const definition = fields.definitionOf(field) ?? aDay
  const one = (value: string) => onChange(value === '' ? [] : [value])
  switch (shape) {
    case null:
      return null
    case 'text':
      return <PlainText label={m.contacts_text()} value={values[0] ?? ''} onChange={one} />
    case 'texts':
      return (
        <ValueList values={values} many onChange={onChange}>
          {(next) => <PlainText label={m.contacts_text()} {...next} />}
        </ValueList>
      )
    case 'whole':
      return <WholeNumber label={m.contacts_number()} value={values[0] ?? ''} onChange={one} />
    case 'one':
      return <DraftValue definition={definition} value={values[0] ?? ''} onChange={one} />
    case 'tags':
      return <TagChoice historical={op === 'had'} values={values} onChange={onChange} />
    case 'segments':
      return <SegmentChoice values={values} onChange={onChange} />
    case 'sources':
      return <SourceChoice values={values} onChange={onChange} />
    case 'states':
      return <StateChoice values={values} onChange={onChange} />
    case 'countries':
      return <CountryChoice values={values} onChange={onChange} />
    default:
      return (
        <ConditionValues
          condition={{ attribute: definition.id, operator: operatorOf(shape, op), values }}
          definition={definition}
          onChange={onChange}
        />
      )
  }
}

/** Instants of a contact are asked about by day, as an attribute of type date is. */
const aDay: Definition = {
  id: 0 as AttributeId,
  name: '',
  type: 'date',
  description: '',
  allowed: [],
  unit: '',
  createdAt: '',
  deletedAt: '',
  contacts: 0,
  example: '',
}

/** An operator of attributes that asks for the same as this one. */
function operatorOf(shape: Shape, op: string) {
  if (isOperator(op)) return op
  const alike = operatorsOf('date').find((operator) => shapeFor('date', operator) === shape)
  return alike ?? 'not_empty'
}

interface ChoiceProps {
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}

function StateChoice({ values, onChange }: ChoiceProps) {
  return (
    <MultiComboBox
      label={m.builder_field_consent()}
      hideLabel
      options={[
        { id: 'opted_in', label: m.builder_consent_opted_in() },
        { id: 'not_asked', label: m.builder_consent_not_asked() },
        { id: 'opted_out', label: m.builder_consent_opted_out() },
      ]}
      value={values}
      onChange={onChange}
      placeholder={m.builder_choose()}
    />
  )
}

function SegmentChoice({ values, onChange }: ChoiceProps) {
  const segments = useSegments()
  return (
    <MultiComboBox
      label={m.builder_field_segment()}
      hideLabel
      options={segments.map(({ id, name }) => ({ id: String(id), label: name }))}
      value={values}
      onChange={onChange}
      placeholder={m.builder_choose()}
    />
  )
}

function CountryChoice({ values, onChange }: ChoiceProps) {
  const locale = useLocale()
  return (
    <MultiComboBox
      label={m.builder_country()}
      hideLabel
      options={countries(locale)}
      value={values}
      onChange={onChange}
      placeholder={m.builder_choose()}
    />
  )
}
