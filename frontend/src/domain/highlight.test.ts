import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highlight, highlightNumber, type Stretch } from './highlight.ts'

const marked = (stretches: readonly Stretch[]) =>
  stretches.map(({ text, found }) => (found ? `[${text}]` : text)).join('')

describe('what was looked for', () => {
  const cases: [string, string, string][] = [
    ['José Peña', 'pena', 'José [Peña]'],
    ['Léa Fontaine', 'lea font', '[Léa] [Font]aine'],
    ['王芳', '芳', '王[芳]'],
    ['Anna', 'n', 'A[n][n]a'],
    ['Ngozi', 'x', 'Ngozi'],
    ['Ngozi', '', 'Ngozi'],
    ['Große', 'gross', 'Große'],
  ]
  for (const [text, search, expected] of cases) {
    it(`“${search}” in “${text}”`, () => {
      expect(marked(highlight(text, search))).toBe(expected)
    })
  }

  it('in a number is its digits, however they are spaced', () => {
    expect(marked(highlightNumber('+234 803 555 0142', '0355'))).toBe('+234 8[03 55]5 0142')
    expect(marked(highlightNumber('+234 803 555 0142', '+234'))).toBe('+[234] 803 555 0142')
    expect(marked(highlightNumber('+234 803 555 0142', '00234 80'))).toBe('+[234 80]3 555 0142')
    expect(marked(highlightNumber('+234 803 555 0142', 'amara'))).toBe('+234 803 555 0142')
    expect(marked(highlightNumber('+234 803 555 0142', ''))).toBe('+234 803 555 0142')
  })

  it('never changes the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, search) => {
        expect(
          highlight(text, search)
            .map((stretch) => stretch.text)
            .join(''),
        ).toBe(text)
        expect(
          highlightNumber(text, search)
            .map((stretch) => stretch.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})
