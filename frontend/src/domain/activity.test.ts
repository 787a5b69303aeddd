import { expect, it } from 'vitest'
import { asksSomething, everyChange } from './activity.ts'

it('an empty filter asks nothing', () => {
  expect(asksSomething(everyChange)).toBe(false)
  expect(asksSomething({ ...everyChange, search: ' ' })).toBe(false)
  expect(asksSomething({ ...everyChange, actor: 'Ada' })).toBe(true)
})
