import { describe, expect, test } from 'vitest'
import { type CellPlace, headerRow, navigate } from './navigate.ts'

const size = { first: 100, last: 200, columns: 8, screen: 13, rtl: false }
const at = (row: number, column: number): CellPlace => ({ row, column })

describe('where a key leads', () => {
  const cases: Record<string, [from: CellPlace, keys: string, to: CellPlace | undefined]> = {
    right: [at(150, 3), 'ArrowRight', at(150, 4)],
    'right stops at the last column': [at(150, 7), 'ArrowRight', at(150, 7)],
    'left stops at the first column': [at(150, 0), 'ArrowLeft', at(150, 0)],
    down: [at(150, 3), 'ArrowDown', at(151, 3)],
    'down stops at the last row': [at(199, 3), 'ArrowDown', at(199, 3)],
    up: [at(150, 3), 'ArrowUp', at(149, 3)],
    'up from the first row comes to the header': [at(100, 3), 'ArrowUp', at(headerRow, 3)],
    'up in the header stays': [at(headerRow, 3), 'ArrowUp', at(headerRow, 3)],
    'down from the header comes to the first row': [at(headerRow, 3), 'ArrowDown', at(100, 3)],
    'a screen down': [at(150, 3), 'PageDown', at(163, 3)],
    'a screen down from the header': [at(headerRow, 3), 'PageDown', at(112, 3)],
    'a screen up stops at the first row': [at(105, 3), 'PageUp', at(100, 3)],
    Home: [at(150, 3), 'Home', at(150, 0)],
    End: [at(150, 3), 'End', at(150, 7)],
    'Ctrl+Home': [at(150, 3), 'Ctrl+Home', at(100, 3)],
    'Ctrl+End': [at(150, 3), 'Ctrl+End', at(199, 3)],
    'Ctrl with an arrow is not a move': [at(150, 3), 'Ctrl+ArrowRight', undefined],
    'nor is Alt': [at(150, 3), 'Alt+ArrowDown', undefined],
    'nor is a letter': [at(150, 3), 'e', undefined],
  }
  for (const [name, [from, keys, to]] of Object.entries(cases)) {
    test(name, () => {
      const key = keys.split('+').at(-1) ?? ''
      expect(navigate(from, { key, ctrl: keys.startsWith('Ctrl+'), alt: keys.startsWith('Alt+') }, size)).toEqual(to)
    })
  }

  test('from right to left, the arrows change sides', () => {
    expect(navigate(at(150, 3), { key: 'ArrowLeft', ctrl: false, alt: false }, { ...size, rtl: true })).toEqual(
      at(150, 4),
    )
  })

  test('with no rows there is only the header', () => {
    const empty = { ...size, last: 100 }
    for (const key of ['ArrowDown', 'PageDown', 'ArrowUp']) {
      expect(navigate(at(headerRow, 1), { key, ctrl: false, alt: false }, empty)).toEqual(at(headerRow, 1))
    }
    expect(navigate(at(headerRow, 1), { key: 'End', ctrl: true, alt: false }, empty)).toEqual(at(headerRow, 1))
  })
})
