import { describe, expect, it } from 'vitest'
import { concerns } from './aspect.ts'
import type { AttributeId, TagId } from './ids.ts'
import { emptyPanel } from './panel.ts'
import { newestFirst } from './sort.ts'

describe('a change', () => {
  it('of what is not asked leaves the list as it is', () => {
    for (const aspect of ['name', 'consent', 'tags', 'attributes'] as const) {
      expect(concerns(aspect, emptyPanel, newestFirst)).toBe(false)
    }
  })

  it('of what is asked may change the list', () => {
    const { search, optedOut, tags, conditions } = {
      search: { ...emptyPanel, search: 'okafor' },
      optedOut: { ...emptyPanel, optedOut: 'no' as const },
      tags: { ...emptyPanel, tags: [1 as TagId] },
      conditions: {
        ...emptyPanel,
        conditions: [{ attribute: 1 as AttributeId, operator: 'empty' as const, values: [] }],
      },
    }
    expect(concerns('name', search, newestFirst)).toBe(true)
    expect(concerns('consent', optedOut, newestFirst)).toBe(true)
    expect(concerns('tags', tags, newestFirst)).toBe(true)
    expect(concerns('attributes', conditions, newestFirst)).toBe(true)
    expect(concerns('tags', conditions, newestFirst)).toBe(false)
  })

  it('of what the list is sorted by may change the list', () => {
    expect(concerns('attributes', emptyPanel, [{ field: 'attribute:City', desc: false }])).toBe(true)
    expect(concerns('tags', emptyPanel, [{ field: 'tags', desc: true }])).toBe(true)
  })

  it('may always change a list whose filter is not understood here', () => {
    expect(concerns('name', { ...emptyPanel, rest: [{ not: { all: [] } }] }, newestFirst)).toBe(true)
  })
})
