import { describe, expect, it } from 'vitest'
import { initialsOf } from './names'

describe('initials', () => {
  const cases: Record<string, string> = {
    'Amara Okafor': 'AO',
    'José Ignacio Peña': 'JP',
    王芳: '芳',
    欧阳娜娜: '娜',
    'محمد الحداد': 'م',
    'Дмитрий Орлов': 'ДО',
    'Ji-eun Lee': 'JL',
    김지은: '김',
    amara: 'A',
    '': '#',
    '🌸': '#',
    '🌸 Bloom': 'B',
    '42': '#',
  }
  for (const [name, initials] of Object.entries(cases)) {
    it(`of “${name}” are ${initials}`, () => {
      expect(initialsOf(name, 'en-GB')).toBe(initials)
    })
  }

  it('follow the letters of the language', () => {
    expect(initialsOf('irem şahin', 'tr')).toBe('İŞ')
  })
})
