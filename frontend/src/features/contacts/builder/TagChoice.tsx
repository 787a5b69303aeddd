import type { TagId } from '../../../domain/ids.ts'
import { m } from '../../../i18n/index.ts'
import { useTagsById } from '../../../state/catalogues.ts'
import { MultiComboBox } from '../../../ui/index.ts'

export interface TagChoiceProps {
  /** Deleted tags are offered too. */
  readonly historical: boolean
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}

/** Some of the tags. Those that were chosen stay when they are deleted, and say so. */
export function TagChoice({ historical, values, onChange }: TagChoiceProps) {
  const tags = [...useTagsById().values()]
  const chosen = values.map((value) => Number(value) as TagId)
  const offered = tags.filter(({ id, deletedAt }) => historical || deletedAt === '' || chosen.includes(id))
  return (
    <MultiComboBox
      label={m.contacts_tags()}
      hideLabel
      options={offered.map(({ id, name, color, deletedAt }) => ({
        id,
        label: name,
        color,
        ...(deletedAt === '' ? {} : { detail: m.builder_deleted() }),
      }))}
      value={chosen}
      onChange={(ids) => onChange(ids.map(String))}
      placeholder={m.builder_choose()}
    />
  )
}
