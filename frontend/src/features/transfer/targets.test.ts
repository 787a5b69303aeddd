import { expect, test } from 'vitest'
import type { Definition } from '../../api/types.ts'
import { newAttributeName, targetOptions, typeOfTarget } from './targets.ts'

const definitions = [{ id: 1, name: 'City', type: 'text' }] as unknown as Definition[]
const column = (heading: string, target: string) => ({
  heading,
  target,
  samples: [],
  suggested: true,
  new: `attribute:${heading}:text`,
})
const ids = (options: readonly { id: string }[]) => options.map(({ id }) => id)

test.each([
  ['phone', null],
  ['attribute:City:text', 'text'],
  ['attribute:Ratio 1:2:number', 'number'],
  ['attribute:City:colour', null],
])('the type of %s is %s', (target, type) => {
  expect(typeOfTarget(target)).toBe(type)
})

test('an attribute of the catalogue is not new, whatever its case', () => {
  expect(newAttributeName('attribute:CITY:text', definitions)).toBeNull()
  expect(newAttributeName('attribute:Shoe: size:number', definitions)).toBe('Shoe: size')
})

test('a column may become a new attribute with the type that was guessed', () => {
  expect(ids(targetOptions(column('Orders', 'attribute:Orders:number'), 'ignore', definitions))).toEqual(
    expect.arrayContaining(['ignore', 'phone', 'attribute:City:text', 'attribute:Orders:number']),
  )
})

test('what is chosen is always among the options', () => {
  expect(ids(targetOptions(column('Orders', 'ignore'), 'attribute:Orders:date', definitions))).toContain(
    'attribute:Orders:date',
  )
})
