import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { operatorsOf, shapeOf } from './attribute'
import type { Condition, Definition } from './condition'
import { decode, encode, type Filter, rule } from './filter'
import type { AttributeId, TagId } from './ids'
import { type Context, conditionsOf, emptyPanel, type Panel, readPanel, withoutTags } from './panel'
import type { Period } from './period'
import { pillKey, pillsOf, withoutPill } from './pill'

const city: Definition = { id: 1 as AttributeId, name: 'City', type: 'text' }
const orders: Definition = { id: 2 as AttributeId, name: 'Orders', type: 'number' }
const member: Definition = { id: 3 as AttributeId, name: 'Member: since?', type: 'boolean' }
const born: Definition = { id: 4 as AttributeId, name: 'Birthdate', type: 'date' }
const profile: Definition = { id: 5 as AttributeId, name: 'Profile', type: 'json' }
const context: Context = { definitions: [city, orders, member, born, profile], today: '2026-05-30' }
const tag = (id: number) => id as TagId

function write(panel: Partial<Panel>): readonly Filter[] {
  return conditionsOf({ ...emptyPanel, ...panel }, context)
}

describe('the panel in the filter language', () => {
  const cases: Record<string, [Partial<Panel>, readonly Filter[]]> = {
    'nothing asked': [{}, []],
    'a search is trimmed': [{ search: '  lagos ' }, [rule('search', 'matches', 'lagos')]],
    'only spaces are no search': [{ search: '   ' }, []],
    'not opted out': [{ optedOut: 'no' }, [rule('consent', 'any_of', 'opted_in', 'not_asked')]],
    'opted out': [{ optedOut: 'yes' }, [rule('consent', 'any_of', 'opted_out')]],
    'an attribute by its name': [
      { conditions: [{ attribute: city.id, operator: 'is_not', values: ['Abuja'] }] },
      [rule('attribute:City', 'is_not', 'Abuja')],
    ],
    'a condition without its value asks nothing': [
      { conditions: [{ attribute: city.id, operator: 'is', values: [''] }] },
      [],
    ],
    'a condition on an attribute that is gone asks nothing': [
      { conditions: [{ attribute: 99 as AttributeId, operator: 'empty', values: [] }] },
      [],
    ],
    'yes and no are is true and is false': [
      { conditions: [{ attribute: member.id, operator: 'no', values: [] }] },
      [rule('attribute:Member: since?', 'is', false)],
    ],
    'a span has a number and a unit': [
      { conditions: [{ attribute: born.id, operator: 'in_last', values: ['3', 'weeks'] }] },
      [rule('attribute:Birthdate', 'in_last', 3, 'weeks')],
    ],
    'a number stays as it was written': [
      { conditions: [{ attribute: orders.id, operator: 'ge', values: ['12345678901234567890'] }] },
      [rule('attribute:Orders', 'ge', '12345678901234567890')],
    ],
    'any of these tags': [{ tags: [tag(3), tag(1)] }, [rule('tags', 'any_of', 3, 1)]],
    'any of these tags, or none at all': [
      { tags: [tag(3)], untagged: true },
      [{ any: [rule('tags', 'any_of', 3), rule('tags', 'empty')] }],
    ],
    'no tags': [{ untagged: true, tagMode: 'all_of' }, [rule('tags', 'empty')]],
    today: [
      { periods: { ...emptyPanel.periods, last_seen: { kind: 'today' } } },
      [rule('last_seen', 'on', '2026-05-30')],
    ],
    'this month ends with its last day': [
      { periods: { ...emptyPanel.periods, created_at: { kind: 'this_month' } } },
      [rule('created_at', 'between', '2026-05-01', '2026-05-31')],
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

describe('the panel read from the filter language', () => {
  it('keeps a second search, which the one field cannot show', () => {
    const panel = readPanel([rule('search', 'matches', 'a'), rule('search', 'matches', 'b')], context)
    expect(panel.search).toBe('a')
    expect(panel.rest).toEqual([rule('search', 'matches', 'b')])
  })

  it('keeps tags that are named instead of numbered', () => {
    expect(readPanel([rule('tags', 'any_of', 'VIP')], context).rest).toHaveLength(1)
  })

  it('loses nothing, whatever the panel asks', () => {
    fc.assert(
      fc.property(panels(), (panel) => {
        const written = conditionsOf(panel, context)
        const read = readPanel(decode(encode(written)), context)
        expect(encode(conditionsOf(read, context))).toBe(encode(written))
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
          field: fc.constantFrom('search', 'tags', 'consent', 'last_seen', 'attribute:City', 'attribute:Gone'),
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
        const read = readPanel(filters, context)
        const again = readPanel(conditionsOf(read, context), context)
        expect(conditionsOf(again, context)).toEqual(conditionsOf(read, context))
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
      { attribute: orders.id, operator: 'gt', values: [] },
      { attribute: city.id, operator: 'is_not', values: ['Abuja'] },
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
    fc.assert(fc.property(panels(), (any) => pillsOf(any).length > 0 === conditionsOf(any, context).length > 0))
  })
})

it('counts beside tags are taken without the conditions on tags', () => {
  expect(conditionsOf(withoutTags({ ...emptyPanel, tags: [tag(1)], untagged: true, search: 'x' }), context)).toEqual([
    rule('search', 'matches', 'x'),
  ])
})

function panels(): fc.Arbitrary<Panel> {
  const day = fc.integer({ min: 10, max: 28 }).map((date) => `2024-02-${date}`)
  const period: fc.Arbitrary<Period> = fc.oneof(
    fc.constantFrom<Period>(
      { kind: 'any' },
      { kind: 'today' },
      { kind: 'last', days: 30 },
      { kind: 'this_month' },
      { kind: 'this_year' },
    ),
    fc.record({ kind: fc.constantFrom('before' as const, 'after' as const), day: fc.oneof(day, fc.constant('')) }),
    fc.record({ kind: fc.constant('between' as const), from: day, to: fc.oneof(day, fc.constant('')) }),
  )
  return fc.record({
    search: fc.string(),
    optedOut: fc.constantFrom('all', 'no', 'yes'),
    conditions: fc.array(fc.constantFrom(city, orders, member, born, profile).chain(conditionOn), { maxLength: 4 }),
    tagMode: fc.constantFrom('any_of', 'all_of', 'none_of'),
    tags: fc.uniqueArray(fc.integer({ min: 1, max: 9 }).map(tag), { maxLength: 4 }),
    untagged: fc.boolean(),
    periods: fc.record({ first_seen: period, last_seen: period, created_at: period }),
    rest: fc.constantFrom<readonly Filter[]>([], [rule('change', 'is', 3)]),
  })
}

function conditionOn(definition: Definition): fc.Arbitrary<Condition> {
  return fc.constantFrom(...operatorsOf(definition.type)).chain((operator) =>
    fc.record({
      attribute: fc.constant(definition.id),
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
