import { expect, it } from 'vitest'
import { localeOf } from './locale.ts'

it('a locale that was chosen holds, otherwise that of the system', () => {
  expect(localeOf('de-DE', 'fr-FR')).toBe('de-DE')
  expect(localeOf('', 'fr-FR')).toBe('fr-FR')
})

it('a name that is no locale is passed over', () => {
  for (const odd of ['', 'C', 'POSIX', 'en_US.UTF-8', 'xx-invalid-tag-that-is-long']) {
    expect(localeOf(odd, 'fr-FR'), odd).toBe('fr-FR')
    expect(localeOf('', odd), odd).toBe('en-GB')
  }
})
