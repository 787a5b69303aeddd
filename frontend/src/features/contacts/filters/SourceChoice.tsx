import { isSource, sources } from '../../../domain/source.ts'
import { m } from '../../../i18n/index.ts'
import { MultiComboBox } from '../../../ui/index.ts'
import { sourceWord } from '../../values/sourceWord.ts'

export interface SourceChoiceProps {
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}

/** Some of the hands that can have written something. */
export function SourceChoice({ values, onChange }: SourceChoiceProps) {
  const written = values.filter((value) => !isSource(value))
  return (
    <MultiComboBox
      label={m.contacts_source()}
      hideLabel
      options={[...sources, ...written].map((id) => ({ id, label: sourceWord(id) }))}
      value={values}
      onChange={onChange}
      placeholder={m.contacts_choose_source()}
    />
  )
}
