import { useState } from 'react'
import type { ApiError } from '../../../api/call.ts'
import type { Definition } from '../../../api/types.ts'
import {
  addTag,
  type Before,
  clearValue,
  type Edit,
  noEdit,
  removeTag,
  type ShownTag,
  type ShownValue,
  setValue,
  tagsAfter,
  valuesAfter,
} from '../../../domain/edit.ts'
import type { AttributeId, TagId } from '../../../domain/ids.ts'
import { useAttributes } from '../../../state/catalogues.ts'
import { useRefusals } from './useRefusals.ts'

/** Attributes and tags while they are edited, with what stands in the two adders. */
export interface EditForm {
  readonly contacts: number
  readonly values: readonly ShownValue[]
  readonly tags: readonly ShownTag[]
  /** The attribute in the editor, and what was typed. */
  readonly attribute: Definition | null
  readonly value: string
  readonly tag: TagId | null
  readonly choose: (attribute: Definition | null, value: string) => void
  readonly type: (value: string) => void
  readonly putValue: () => void
  readonly clear: (id: AttributeId) => void
  readonly chooseTag: (tag: TagId | null) => void
  readonly putTag: () => void
  readonly drop: (id: TagId) => void
  /** What Go said of a value that is still in the form. */
  readonly problemOf: (id: AttributeId, value: string) => string | undefined
  /** Puts what was refused into the editor, with the reason beside it. */
  readonly refuse: (problem: ApiError) => void
  /** The edit with what stands in the adders: it counts even when + was not pressed. */
  readonly complete: () => Edit
}

export function useEditForm(before: Before): EditForm {
  const [edit, setEdit] = useState<Edit>(noEdit)
  const [attribute, setAttribute] = useState<Definition | null>(null)
  const [value, setValueText] = useState('')
  const [tag, setTag] = useState<TagId | null>(null)
  const withValue = (so: Edit) => {
    if (!attribute) return so
    return value === '' ? clearValue(before, so, attribute.id) : setValue(before, so, attribute.id, value)
  }
  const choose = (next: Definition | null, text: string) => {
    setAttribute(next)
    setValueText(text)
  }
  const refusals = useRefusals()
  const definitions = useAttributes()
  const withTag = (so: Edit) => (tag === null ? so : addTag(before, so, tag))
  const complete = () => withTag(isTyped(before, edit, attribute, value) ? withValue(edit) : edit)
  const refuse = (problem: ApiError) => {
    const whole = complete()
    const [first] = refusals.take(problem, valuesAfter(before, whole))
    if (!first) return
    setEdit(whole)
    setTag(null)
    choose(definitions.find(({ id }) => id === first.id) ?? null, first.value)
  }
  return {
    contacts: before.contacts,
    values: valuesAfter(before, edit),
    tags: tagsAfter(before, edit),
    attribute,
    value,
    tag,
    choose,
    type: setValueText,
    putValue: () => {
      setEdit(withValue(edit))
      choose(null, '')
    },
    clear: (id) => setEdit(clearValue(before, edit, id)),
    chooseTag: setTag,
    putTag: () => {
      setEdit(withTag(edit))
      setTag(null)
    },
    drop: (id) => setEdit(removeTag(before, edit, id)),
    problemOf: refusals.of,
    refuse,
    complete,
  }
}

/** An attribute that was only chosen, without a value, is no wish to clear it. */
function isTyped(before: Before, edit: Edit, attribute: Definition | null, value: string): boolean {
  if (!attribute) return false
  const shown = valuesAfter(before, edit).find(({ id }) => id === attribute.id)
  return value !== '' || shown !== undefined
}
