import { expect, it } from 'vitest'
import { countriesIn } from './country.ts'

it('countries have names in the reader’s language, in its order', () => {
  const german = countriesIn('de-DE')
  expect(german.find(({ code }) => code === 'NG')?.name).toBe('Nigeria')
  expect(german.find(({ code }) => code === 'AT')?.name).toBe('Österreich')
  const names = german.map(({ name }) => name)
  expect(names.indexOf('Österreich')).toBeLessThan(names.indexOf('Polen'))
  expect(new Set(german.map(({ code }) => code)).size).toBe(german.length)
})
