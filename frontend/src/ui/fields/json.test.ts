import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkJson, type JsonReason } from './jsonCheck.ts'
import { formatJson } from './jsonFormat.ts'

describe('what is wrong', () => {
  const cases: Record<string, [text: string, line: number, column: number, reason: JsonReason]> = {
    nothing: ['', 1, 1, 'value'],
    'a word': ['nope', 1, 1, 'value'],
    'no comma': ['{\n  "a": 1\n  "b": 2\n}', 3, 3, 'comma_or_brace'],
    'no comma in a list': ['[1 2]', 1, 4, 'comma_or_bracket'],
    'comma at the end': ['{"a": 1,}', 1, 9, 'trailing_comma'],
    'comma at the end of a list': ['[1,\n]', 2, 1, 'trailing_comma'],
    'a name without quotes': ['{a: 1}', 1, 2, 'key'],
    'no colon': ['{"a" 1}', 1, 6, 'colon'],
    'open text': ['["abc', 1, 2, 'string_end'],
    'text over two lines': ['["a\nb"]', 1, 2, 'string_end'],
    'wrong escape': ['"\\x"', 1, 2, 'escape'],
    'a tab in text': ['"a\tb"', 1, 3, 'control'],
    'leading zero': ['01', 1, 1, 'number'],
    'a lone minus': ['-', 1, 1, 'number'],
    'twice the same name': ['{"a":1,"\\u0061":2}', 1, 8, 'duplicate_key'],
    'two values': ['1 2', 1, 3, 'after_end'],
    'too deep': ['['.repeat(300), 1, 202, 'depth'],
  }
  for (const [title, [text, line, column, reason]] of Object.entries(cases)) {
    test(title, () => expect(checkJson(text)).toEqual({ line, column, reason }))
  }
})

test('whatever JSON.stringify writes is fine, laid out or not', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
      expect(checkJson(JSON.stringify(value, null, indent))).toBeUndefined()
    }),
  )
})

test('what JSON.parse refuses is refused', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.nat(),
      fc.constantFrom('', ',', '"', '{', ']', ':', '0', '\\', '\n'),
      (value, at, insert) => {
        const whole = JSON.stringify(value)
        const cut = at % (whole.length + 1)
        const text = whole.slice(0, cut) + insert + whole.slice(cut + 1)
        if (checkJson(text) === undefined) expect(() => JSON.parse(text)).not.toThrow()
      },
    ),
  )
})

describe('laying out', () => {
  test('is what JSON.stringify does', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(formatJson(JSON.stringify(value))).toBe(JSON.stringify(value, null, 2))
      }),
    )
  })

  test('leaves text alone, whatever it holds', () => {
    const text = '{"a, b: [c]":"\\"{} 王芳 🌸\\\\"}'
    expect(formatJson(text)).toBe(JSON.stringify(JSON.parse(text), null, 2))
  })

  test('keeps the digits of a number', () => {
    expect(formatJson('{"id":12345678901234567890,"e":1.50e3}')).toBe(
      '{\n  "id": 12345678901234567890,\n  "e": 1.50e3\n}',
    )
  })
})
