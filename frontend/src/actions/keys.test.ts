import { describe, expect, it } from 'vitest'
import { isTyped, type KeyPress, KeySequence, writtenKey } from './keys.ts'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})

describe('a key', () => {
  const cases: [string, KeyPress][] = [
    ['E', press('e')],
    ['Shift+E', press('E', { shiftKey: true })],
    ['Ctrl+K', press('k', { ctrlKey: true })],
    ['Ctrl+K', press('k', { metaKey: true })],
    ['Ctrl+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true })],
    ['Alt+←', press('ArrowLeft', { altKey: true })],
    ['Ctrl+Plus', press('+', { ctrlKey: true, shiftKey: true })],
    ['Ctrl+=', press('=', { ctrlKey: true })],
    ['Ctrl+-', press('-', { ctrlKey: true })],
    ['Ctrl+,', press(',', { ctrlKey: true })],
    ['?', press('?', { shiftKey: true })],
    ['/', press('/')],
    ['/', press('/', { shiftKey: true })],
    ['F1', press('F1')],
    ['Delete', press('Delete')],
    ['', press('Control', { ctrlKey: true })],
  ]
  for (const [written, pressed] of cases) {
    it(`is written ${written || 'as nothing for a modifier alone'}`, () => {
      expect(writtenKey(pressed)).toBe(written)
    })
  }

  it('is text unless a modifier or a function key makes it a command', () => {
    expect(['E', '?', '/', 'G C', 'Delete'].map(isTyped)).toEqual([true, true, true, true, true])
    expect(['Ctrl+K', 'Alt+←', 'F1', 'Ctrl+Shift+Z'].map(isTyped)).toEqual([false, false, false, false])
  })
})

describe('a sequence', () => {
  it('is its two keys, one soon after the other', () => {
    const keys = new KeySequence()
    expect(keys.press('G', 0)).toEqual(['G'])
    expect(keys.press('C', 400)).toEqual(['G C', 'C'])
  })

  it('is forgotten after a second', () => {
    const keys = new KeySequence()
    keys.press('G', 0)
    expect(keys.press('C', 1_500)).toEqual(['C'])
  })
})
