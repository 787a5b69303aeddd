import { expect, test } from 'vitest'
import { attributeTypes } from './attribute.ts'
import { type Argument, rule } from './filter.ts'
import {
  type FieldKind,
  isCompleteFor,
  operatorsFor,
  plainKinds,
  questionRule,
  readQuestion,
  type Shape,
  shapeFor,
  withOperatorFor,
} from './question.ts'

/** What somebody would choose. */
const examples: Partial<Record<Shape, readonly string[]>> = {
  none: [],
  range: ['2', '10'],
  span: ['3', 'weeks'],
  pair: ['address.city', 'Lagos'],
  calendar: ['month'],
}

const every = [...attributeTypes, ...plainKinds].flatMap((kind: FieldKind) =>
  operatorsFor(kind).map((op) => [kind, op] as const),
)

test.each(every)('%s %s is written and read', (kind, op) => {
  const shape = shapeFor(kind, op)
  const values = (shape && examples[shape]) ?? ['7']
  const question = { field: 'field', op, values }
  expect(isCompleteFor(kind, question)).toBe(true)
  const written = questionRule(kind, question)
  expect(written && readQuestion(kind, written)).toEqual(question)
  if (shape !== 'none') expect(questionRule(kind, { ...question, values: [''] })).toBe(null)
})

test.each<[FieldKind, string, readonly Argument[], unknown]>([
  ['tags', 'any_of', ['VIP'], null],
  ['json', 'key_is', ['a', 5], null],
  ['text', 'matches', ['x'], null],
  ['text', 'is', ['a', 'b'], null],
  ['text', 'any_of', ['a', 'b'], { field: 'f', op: 'any_of', values: ['a', 'b'] }],
  ['boolean', 'is', [false], { field: 'f', op: 'no', values: [] }],
])('%s %s %j', (kind, op, args, question) => {
  expect(readQuestion(kind, rule('f', op, ...args))).toEqual(question)
})

test('values stay when the next operator asks for the same', () => {
  const question = { field: 'name', op: 'is', values: ['Ada'] }
  expect(withOperatorFor('name', question, 'starts_with').values).toEqual(['Ada'])
  expect(withOperatorFor('name', question, 'empty').values).toEqual([])
  expect(withOperatorFor('tags', { ...question, op: 'any_of' }, 'source').values).toEqual([])
})
