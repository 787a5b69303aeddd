import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addToDecimal, formatDecimal, parseDecimal } from './decimal.ts'

describe('what a person types', () => {
  const cases: Record<string, [typed: string, locale: string, value: string | undefined]> = {
    plain: ['1234.5', 'en-GB', '1234.5'],
    grouped: ['1,234,567.89', 'en-GB', '1234567.89'],
    German: ['1.234,5', 'de-DE', '1234.5'],
    'French, with a narrow space': ['1\u202f234,5', 'fr-FR', '1234.5'],
    Swiss: ['1’234.5', 'de-CH', '1234.5'],
    'Indian groups': ['12,34,567', 'en-IN', '1234567'],
    'Arabic digits': ['١٬٢٣٤٫٥', 'ar-EG', '1234.5'],
    'more digits than a float has': ['12345678901234567890.123456789', 'en-GB', '12345678901234567890.123456789'],
    'a true minus': ['−5', 'en-GB', '-5'],
    'a plus': ['+5', 'en-GB', '5'],
    'no zero before the point': ['.5', 'en-GB', '0.5'],
    'nothing after the point': ['5.', 'en-GB', '5'],
    'zeros in front': ['007', 'en-GB', '7'],
    'minus zero': ['-0.0', 'en-GB', '0.0'],
    nothing: ['  ', 'en-GB', ''],
    'a group that is none': ['1,23', 'en-GB', undefined],
    'a group after the point': ['1.234,567', 'en-GB', undefined],
    'two points': ['1.2.3', 'en-GB', undefined],
    'an exponent': ['1e5', 'en-GB', undefined],
    letters: ['many', 'en-GB', undefined],
  }
  for (const [title, [typed, locale, value]] of Object.entries(cases)) {
    test(title, () => expect(parseDecimal(typed, locale)).toBe(value))
  }
})

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), fc.stringMatching(/^\d{0,12}$/))
  .map(([whole, fraction]) => (fraction === '' ? String(whole) : `${whole}.${fraction}`))
const locales = fc.constantFrom('en-GB', 'pt-BR', 'es-ES', 'fr-FR', 'de-DE', 'ar-EG', 'zh-CN')

test('what is shown is read back as the same number, in seven languages', () => {
  fc.assert(
    fc.property(decimals, locales, (value, locale) => {
      const canonical = parseDecimal(value, 'en-US')
      expect(parseDecimal(formatDecimal(canonical ?? '', locale), locale)).toBe(canonical)
    }),
  )
})

describe('steps', () => {
  const cases: Record<string, [value: string, step: number, sum: string]> = {
    'from nothing': ['', 1, '1'],
    'over zero': ['0.25', -1, '-0.75'],
    'keeps the digits after the point': ['9.90', 1, '10.90'],
    'exactly, where a float would not': ['9007199254740993', 1, '9007199254740994'],
    'not a number stays': ['abc', 1, 'abc'],
  }
  for (const [title, [value, step, sum]] of Object.entries(cases)) {
    test(title, () => expect(addToDecimal(value, step)).toBe(sum))
  }

  test('there and back', () => {
    fc.assert(
      fc.property(decimals, fc.constantFrom(1, 10), (value, step) => {
        const from = parseDecimal(value, 'en-US') ?? ''
        expect(addToDecimal(addToDecimal(from, step), -step)).toBe(from)
      }),
    )
  })
})
