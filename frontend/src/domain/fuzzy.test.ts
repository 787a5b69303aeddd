import { expect, it } from 'vitest'
import { fitness } from './fuzzy.ts'

it('words typed fit the beginnings of words best', () => {
  expect(fitness('exp', 'Export CSV')).toBeGreaterThan(fitness('port', 'Export CSV'))
  expect(fitness('csv exp', 'Export CSV')).toBeGreaterThan(0)
  expect(fitness('attr', 'Set attribute')).toBeGreaterThan(0)
})

it('what does not fit, fits not at all', () => {
  expect(fitness('export now', 'Export CSV')).toBe(0)
})

it('case and accents do not matter', () => {
  expect(fitness('pena', 'José Peña')).toBeGreaterThan(0)
})

it('nothing typed fits everything', () => {
  expect(fitness('  ', 'Export CSV')).toBe(1)
})
