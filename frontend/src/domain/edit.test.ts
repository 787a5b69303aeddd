import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addTag,
  type Before,
  clearValue,
  type Edit,
  isEdited,
  noEdit,
  removeTag,
  setValue,
  tagsAfter,
  valuesAfter,
} from './edit.ts'
import type { AttributeId, TagId } from './ids.ts'

const city = 1 as AttributeId
const plan = 2 as AttributeId
const vip = 1 as TagId
const lead = 2 as TagId
const local = 3 as TagId

const one: Before = { contacts: 1, attributes: [{ id: city, value: 'Lagos', count: 1 }], tags: [{ id: vip, count: 1 }] }
const three: Before = {
  contacts: 3,
  attributes: [{ id: city, value: 'Lagos', count: 2 }],
  tags: [
    { id: vip, count: 3 },
    { id: lead, count: 1 },
  ],
}

describe('an edit of one contact', () => {
  it('that ends as it began is none', () => {
    const steps: ((edit: Edit) => Edit)[] = [
      (edit) => setValue(one, edit, city, 'Abuja'),
      (edit) => setValue(one, edit, city, 'Lagos'),
      (edit) => addTag(one, edit, lead),
      (edit) => removeTag(one, edit, lead),
      (edit) => removeTag(one, edit, vip),
      (edit) => addTag(one, edit, vip),
      (edit) => clearValue(one, edit, city),
      (edit) => setValue(one, edit, city, 'Lagos'),
      (edit) => setValue(one, edit, plan, 'Pro'),
      (edit) => clearValue(one, edit, plan),
    ]
    expect(isEdited(steps.reduce((edit, step) => step(edit), noEdit))).toBe(false)
  })

  it('shows what will be', () => {
    const edit = addTag(one, setValue(one, setValue(one, noEdit, plan, 'Pro'), city, 'Abuja'), lead)
    expect(valuesAfter(one, edit).map(({ value }) => value)).toEqual(['Abuja', 'Pro'])
    expect(tagsAfter(one, edit).map(({ id }) => id)).toEqual([vip, lead])
    expect(valuesAfter(one, clearValue(one, edit, city)).map(({ value }) => value)).toEqual(['Pro'])
  })
})

describe('an edit of three contacts', () => {
  it('sets for all what some have', () => {
    const edit = addTag(three, setValue(three, noEdit, city, 'Lagos'), lead)
    expect(edit.set.get(city)).toBe('Lagos')
    expect([...edit.added]).toEqual([lead])
    expect(valuesAfter(three, edit)).toEqual([{ id: city, value: 'Lagos', count: 3 }])
    expect(tagsAfter(three, edit).map(({ count }) => count)).toEqual([3, 3])
  })

  it('does not add what all have', () => {
    expect(isEdited(addTag(three, noEdit, vip))).toBe(false)
  })
})

it('nothing is set and cleared, added and removed at once', () => {
  const step = fc.constantFrom<(edit: Edit) => Edit>(
    (edit) => setValue(three, edit, city, 'Abuja'),
    (edit) => setValue(three, edit, plan, 'Pro'),
    (edit) => clearValue(three, edit, city),
    (edit) => clearValue(three, edit, plan),
    (edit) => addTag(three, edit, lead),
    (edit) => addTag(three, edit, local),
    (edit) => removeTag(three, edit, lead),
    (edit) => removeTag(three, edit, local),
    (edit) => removeTag(three, edit, vip),
  )
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const edit = steps.reduce((so, each) => each(so), noEdit)
      expect([...edit.set.keys()].filter((id) => edit.cleared.has(id))).toEqual([])
      expect([...edit.added].filter((id) => edit.removed.has(id))).toEqual([])
      const ids = tagsAfter(three, edit).map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }),
  )
})
