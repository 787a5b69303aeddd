import { expect, it } from 'vitest'
import { jsonShape } from './json.ts'

it('JSON has a shape at a glance', () => {
  expect(jsonShape('{"a":1,"b":[1,2]}')).toEqual({ kind: 'object', size: 2 })
  expect(jsonShape('[1,2,3]')).toEqual({ kind: 'list', size: 3 })
  expect(jsonShape('"text"')).toEqual({ kind: 'plain', text: 'text' })
  expect(jsonShape('null')).toEqual({ kind: 'plain', text: 'null' })
  expect(jsonShape('{broken')).toEqual({ kind: 'plain', text: '{broken' })
})
