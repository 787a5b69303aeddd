import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attributeTypes, operatorsOf, shapeOf } from './attribute.ts'
import { type Condition, newCondition, withOperator } from './condition.ts'
import { decode, encode, type Filter, rule } from './filter.ts'
import type { AttributeId, TagId } from './ids.ts'
import { conditionsOf, emptyPanel, type Panel, readPanel, withoutTags } from './panel.ts'
import type { Period } from './period.ts'
import { pillKey, pillsOf, withoutPill } from './pill.ts'

const city = 1 as AttributeId
const orders = 2 as AttributeId
const member = 3 as AttributeId
const born = 4 as AttributeId
const tag = (id: number) => id as TagId

function write(panel: Partial<Panel>): readonly Filter[] {
  return conditionsOf({ ...emptyPanel, ...panel })
}

describe('the panel in the filter language', () => {
  const cases: Record<string, [Partial<Panel>, readonly Filter[]]> = {
    'nothing asked': [{}, []],
    'a search is trimmed': [{ search: '  lagos ' }, [rule('search', 'matches', 'lagos')]],
    'only spaces are no search': [{ search: '   ' }, []],
    'not opted out': [{ optedOut: 'no' }, [rule('consent', 'any_of', 'opted_in', 'not_asked')]],
    'opted out': [{ optedOut: 'yes' }, [rule('consent', 'any_of', 'opted_out')]],
    'an attribute by its name': [
      { conditions: [{ attribute: city, operator: 'is_not', values: ['Abuja'] }] },
      [rule('attribute:#1', 'is_not', 'Abuja')],
    ],
    'a condition without its value asks nothing': [
      { conditions: [{ attribute: city, operator: 'is', values: [''] }] },
      [],
    ],
    'who added a tag, and when': [
      { tagSources: ['ai_tool', 'import'], tagAdded: { kind: 'last', days: 30 } },
      [rule('tags', 'source', 'ai_tool', 'import'), rule('tags', 'added_in_last', 30, 'days')],
    ],
    'who ever had a tag': [{ tagMode: 'had', tags: [tag(3)] }, [rule('tags', 'had', 3)]],
    'a range of numbers is put in order by size': [
      { conditions: [{ attribute: orders, operator: 'between', values: ['100', '9'] }] },
      [rule('attribute:#2', 'between', '9', '100')],
    ],
    'this month, among others': [
      { conditions: [{ attribute: born, operator: 'birthday_month', values: ['this', '12'] }] },
      [rule('attribute:#4', 'birthday_month', 'this', 12)],
    ],
    'yes and no are is true and is false': [
      { conditions: [{ attribute: member, operator: 'no', values: [] }] },
      [rule('attribute:#3', 'is', false)],
    ],
    'a span has a number and a unit': [
      { conditions: [{ attribute: born, operator: 'in_last', values: ['3', 'weeks'] }] },
      [rule('attribute:#4', 'in_last', 3, 'weeks')],
    ],
    'a number stays as it was written': [
      { conditions: [{ attribute: orders, operator: 'ge', values: ['12345678901234567890'] }] },
      [rule('attribute:#2', 'ge', '12345678901234567890')],
    ],
    'any of these tags': [{ tags: [tag(3), tag(1)] }, [rule('tags', 'any_of', 3, 1)]],
    'any of these tags, or none at all': [
      { tags: [tag(3)], untagged: true },
      [{ any: [rule('tags', 'any_of', 3), rule('tags', 'empty')] }],
    ],
    'no tags': [{ untagged: true, tagMode: 'all_of' }, [rule('tags', 'empty')]],
    'this month': [
      { periods: { ...emptyPanel.periods, created_at: { kind: 'this', unit: 'month' } } },
      [rule('created_at', 'this', 'month')],
    ],
    'a range is put in order': [
      { periods: { ...emptyPanel.periods, first_seen: { kind: 'between', from: '2026-02-03', to: '2025-01-01' } } },
      [rule('first_seen', 'between', '2025-01-01', '2026-02-03')],
    ],
    'half a range asks nothing': [
      { periods: { ...emptyPanel.periods, first_seen: { kind: 'between', from: '2026-02-03', to: '' } } },
      [],
    ],
    'what the panel cannot show stays in force': [
      { rest: [{ not: rule('name', 'empty') }] },
      [{ not: rule('name', 'empty') }],
    ],
  }
  for (const [name, [panel, filter]] of Object.entries(cases)) {
    it(name, () => {
      expect(write(panel)).toEqual(filter)
    })
  }
})

describe('a condition', () => {
  it('keeps its values when they fit the next operator', () => {
    const is: Condition = { attribute: city, operator: 'is', values: ['Lagos'] }
    expect(withOperator(is, 'any_of').values).toEqual(['Lagos'])
    expect(withOperator({ ...is, operator: 'any_of', values: ['Lagos', 'Abuja'] }, 'contains').values).toEqual([
      'Lagos',
    ])
    expect(withOperator(is, 'empty').values).toEqual([])
    expect(withOperator({ ...is, operator: 'between', values: ['1', '2'] }, 'eq').values).toEqual([])
  })

  it('starts with the first operator of its type', () => {
    expect(newCondition(orders, 'number')).toEqual({ attribute: orders, operator: 'eq', values: [] })
  })
})

describe('the panel read from the filter language', () => {
  it('keeps a second search, which the one field cannot show', () => {
    const panel = readPanel([rule('search', 'matches', 'a'), rule('search', 'matches', 'b')])
    expect(panel.search).toBe('a')
    expect(panel.rest).toEqual([rule('search', 'matches', 'b')])
  })

  it('keeps tags that are named instead of numbered', () => {
    expect(readPanel([rule('tags', 'any_of', 'VIP')]).rest).toHaveLength(1)
  })

  it('loses nothing, whatever the panel asks', () => {
    fc.assert(
      fc.property(panels(), (panel) => {
        const written = conditionsOf(panel)
        const read = readPanel(decode(encode(written)))
        expect(encode(conditionsOf(read))).toBe(encode(written))
        expect(read.rest).toEqual(panel.rest)
        expect(pillsOf(read).map((pill) => pill.kind)).toEqual(pillsOf(panel).map((pill) => pill.kind))
      }),
    )
  })

  it('loses nothing, whatever the filter is', () => {
    const { tree } = fc.letrec<{ tree: Filter }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        fc.record({
          field: fc.constantFrom('search', 'tags', 'consent', 'last_seen', 'attribute:City', 'attribute:#7'),
          op: fc.constantFrom('matches', 'any_of', 'empty', 'on', 'is'),
          args: fc.array(fc.oneof(fc.nat(9), fc.constantFrom('opted_out', '2026-05-30', 'x'))),
        }),
        fc.record({ all: fc.array(tie('tree')) }),
        fc.record({ any: fc.array(tie('tree')) }),
        fc.record({ not: tie('tree') }),
      ),
    }))
    fc.assert(
      fc.property(fc.array(tree), (filters) => {
        const read = readPanel(filters)
        const again = readPanel(conditionsOf(read))
        expect(conditionsOf(again)).toEqual(conditionsOf(read))
      }),
    )
  })
})

describe('pills', () => {
  const panel: Panel = {
    ...emptyPanel,
    search: 'okafor',
    optedOut: 'no',
    conditions: [
      { attribute: orders, operator: 'gt', values: [] },
      { attribute: city, operator: 'is_not', values: ['Abuja'] },
    ],
    tags: [tag(1), tag(2)],
    periods: { ...emptyPanel.periods, last_seen: { kind: 'last', days: 7 } },
    rest: [rule('change', 'is', 12)],
  }

  it('are there for each condition in force, and for no other', () => {
    expect(pillsOf(panel).map(pillKey)).toEqual([
      'search',
      'optedOut',
      'condition 1',
      'tags',
      'period last_seen',
      'rest 0',
    ])
  })

  it('take exactly their condition along when they are removed', () => {
    for (const pill of pillsOf(panel)) {
      const left = pillsOf(withoutPill(panel, pill)).length
      expect(left, pillKey(pill)).toBe(pillsOf(panel).length - 1)
    }
  })

  it('are there exactly when something is asked', () => {
    fc.assert(fc.property(panels(), (any) => pillsOf(any).length > 0 === conditionsOf(any).length > 0))
  })
})

it('counts beside tags are taken without the conditions on tags', () => {
  expect(conditionsOf(withoutTags({ ...emptyPanel, tags: [tag(1)], untagged: true, search: 'x' }))).toEqual([
    rule('search', 'matches', 'x'),
  ])
})

function panels(): fc.Arbitrary<Panel> {
  const day = fc.integer({ min: 10, max: 28 }).map((date) => `2024-02-${date}`)
  const period: fc.Arbitrary<Period> = fc.oneof(
    fc.constantFrom<Period>(
      { kind: 'any' },
      { kind: 'this', unit: 'day' },
      { kind: 'last', days: 30 },
      { kind: 'this', unit: 'year' },
    ),
    fc.record({ kind: fc.constantFrom('before' as const, 'after' as const), day: fc.oneof(day, fc.constant('')) }),
    fc.record({ kind: fc.constant('between' as const), from: day, to: fc.oneof(day, fc.constant('')) }),
  )
  return fc.record({
    search: fc.string(),
    optedOut: fc.constantFrom('all', 'no', 'yes'),
    conditions: fc.array(conditions(), { maxLength: 4 }),
    tagMode: fc.constantFrom('any_of', 'all_of', 'none_of', 'had'),
    tags: fc.uniqueArray(fc.integer({ min: 1, max: 9 }).map(tag), { maxLength: 4 }),
    untagged: fc.boolean(),
    tagSources: fc.uniqueArray(fc.constantFrom('ai_tool', 'manual', 'import'), { maxLength: 2 }),
    tagAdded: period,
    periods: fc.record({ first_seen: period, last_seen: period, created_at: period }),
    rest: fc.constantFrom<readonly Filter[]>([], [rule('change', 'is', 3)]),
  })
}

function conditions(): fc.Arbitrary<Condition> {
  return fc.constantFrom(...attributeTypes.flatMap(operatorsOf)).chain((operator) =>
    fc.record({
      attribute: fc.constantFrom(city, orders, member, born),
      operator: fc.constant(operator),
      values: valuesFor(shapeOf(operator)),
    }),
  )
}

function valuesFor(shape: string): fc.Arbitrary<readonly string[]> {
  if (shape === 'none') return fc.constant([])
  if (shape === 'span') return fc.tuple(fc.nat(99).map(String), fc.constantFrom('days', 'weeks', 'months'))
  if (shape === 'days' || shape === 'month') return fc.nat(12).map((value) => [String(value)])
  if (shape === 'range' || shape === 'pair') return fc.tuple(fc.string(), fc.string())
  return fc.array(fc.string(), { maxLength: shape === 'many' ? 3 : 1 })
}
