import { describe, expect, test } from 'vitest'
import { initials } from './initials.ts'

describe('initials', () => {
  const cases = {
    'first and last': ['Amara Okafor', 'AO'],
    'of more than two names, first and last': ['Carlos Eduardo Lima', 'CL'],
    'one name': ['Léa', 'L'],
    'small letters': ['ana de souza', 'AS'],
    Cyrillic: ['Дмитрий Орлов', 'ДО'],
    'Chinese: the given name': ['王芳', '芳'],
    Korean: ['김 민준', '준'],
    'Arabic: the first letter': ['محمد الحداد', 'م'],
    'a mark that belongs to its letter': ['E\u0301va Nagy', 'E\u0301N'],
    'an emoji is not a letter': ['🌸 Rosa', 'R'],
    'a company with a number': ['3M Store', '3S'],
    unknown: ['', '#'],
    'only signs': ['— …', '#'],
  } as const
  for (const [title, [name, expected]] of Object.entries(cases)) {
    test(title, () => expect(initials(name)).toBe(expected))
  }
})
