import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Filter, rule } from './filter.ts'
import { isPlainField, plainFields } from './question.ts'
import {
  addGroup,
  addRule,
  duplicate,
  emptyTree,
  find,
  levelOf,
  maxLevels,
  move,
  type Node,
  nodeAt,
  parentOf,
  readTree,
  remove,
  setMode,
  setQuestion,
  type Tree,
  takesGroups,
  writeTree,
} from './tree.ts'

const kindOf = (field: string) => (isPlainField(field) ? plainFields[field] : field === 'attribute:#1' ? 'text' : null)
const city = rule('attribute:#1', 'is', 'Lagos')
const vip = rule('tags', 'any_of', 1, 2)
const seen = rule('last_seen', 'in_last', 7, 'days')
const named = { field: 'name', op: 'is', values: ['Ada'] }

const leaf = fc.constantFrom<Filter>(
  city,
  vip,
  seen,
  rule('tags', 'added_between', '2026-05-01', '2026-05-31'),
  rule('consent', 'any_of', 'opted_out'),
  rule('phone', 'country', 'NG'),
  rule('attribute:City', 'is', 'a name and not a number'),
)

/** Filters as a person or a program may have written them, sometimes deeper than the builder goes. */
const { filter: filters } = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    leaf,
    fc.record({ all: fc.array(tie('filter'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('filter'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('filter') }),
  ),
}))
const trees = filters.map((filter) => readTree([filter], kindOf))

function idsOf(node: Node): readonly number[] {
  return node.kind === 'group' ? [node.id, ...node.members.flatMap(idsOf)] : [node.id]
}

/** A tree and one of its nodes below the root. */
const placed = trees.chain((tree) => {
  const [, ...inner] = idsOf(tree.root)
  return fc.record({ tree: fc.constant(tree), id: fc.constantFrom(...(inner.length > 0 ? inner : [tree.root.id])) })
})

/** Whether contacts with these marks pass; marks stand for the answers of the rules. */
function passes(filter: Filter, marks: (rule: Filter) => boolean): boolean {
  if ('all' in filter) return filter.all.every((part) => passes(part, marks))
  if ('any' in filter) return filter.any.some((part) => passes(part, marks))
  if ('not' in filter) return !passes(filter.not, marks)
  return marks(filter)
}

test('a tree asks what the filter asked that it was read from', () => {
  fc.assert(
    fc.property(filters, fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }), (filter, answers) => {
      const written = writeTree(readTree([filter], kindOf), kindOf).filter
      const known: string[] = []
      const marks = (of: Filter) => {
        const text = JSON.stringify(of)
        if (!known.includes(text)) known.push(text)
        return answers[known.indexOf(text) % answers.length] ?? false
      }
      expect(written && passes(written, marks)).toBe(passes(filter, marks))
    }),
  )
})

test('reading what was written gives the same text', () => {
  fc.assert(
    fc.property(trees, (tree) => {
      const { filter } = writeTree(tree, kindOf)
      const again = writeTree(readTree(filter ? [filter] : [], kindOf), kindOf)
      expect(again.filter).toEqual(filter)
    }),
  )
})

test('no tree is deeper than three levels, whatever is moved where', () => {
  fc.assert(
    fc.property(placed, fc.constantFrom<-1 | 1>(-1, 1), ({ tree, id }, by) => {
      const moved = move(tree, id, by)
      for (const one of idsOf(moved.root)) {
        if (find(moved, one)?.kind === 'group') expect(levelOf(moved, one)).toBeLessThanOrEqual(maxLevels)
      }
      expect([...idsOf(moved.root)].sort()).toEqual([...idsOf(tree.root)].sort())
    }),
  )
})

test('a step back undoes a step', () => {
  fc.assert(
    fc.property(placed, fc.constantFrom<-1 | 1>(-1, 1), ({ tree, id }, by) => {
      const moved = move(tree, id, by)
      if (moved !== tree) expect(move(moved, id, by === 1 ? -1 : 1)).toEqual(tree)
    }),
  )
})

test('every path in a written filter is found again', () => {
  fc.assert(
    fc.property(trees, (tree) => {
      const written = writeTree(tree, kindOf)
      for (const [path, id] of written.places) {
        expect(nodeAt(written, path === '' ? 'field' : `${path}.args[0]`, tree.root.id)).toBe(id)
      }
    }),
  )
})

test('a copy says the same and shares no number', () => {
  fc.assert(
    fc.property(placed, ({ tree, id }) => {
      if (id === tree.root.id) return
      const { tree: next, copy } = duplicate(tree, id)
      const ids = idsOf(next.root)
      expect(new Set(ids).size).toBe(ids.length)
      expect(parentOf(next, copy)?.id).toBe(parentOf(tree, id)?.id)
      expect(remove(next, copy).root).toEqual(tree.root)
    }),
  )
})

test('rules and groups are added at the end of a group', () => {
  const one = addRule(emptyTree, 1, named)
  const two = addGroup(one, 1, named)
  const three = addGroup(two, 3, { field: 'tags', op: 'any_of', values: ['1'] })
  expect(writeTree(setMode(three, 3, 'none'), kindOf).filter).toEqual({
    all: [
      rule('name', 'is', 'Ada'),
      { not: { any: [rule('name', 'is', 'Ada'), { any: [rule('tags', 'any_of', 1)] }] } },
    ],
  })
  expect([1, 3, 5].map((group) => takesGroups(three, group))).toEqual([true, true, false])
})

test.each<[string, (tree: Tree) => Tree, Filter | null]>([
  ['nothing', (tree) => tree, null],
  ['a rule without a value', (tree) => addRule(tree, 1, { ...named, values: [''] }), null],
  ['a group in which nothing is asked', (tree) => addGroup(tree, 1, { ...named, values: [] }), null],
  [
    'a rule that was answered',
    (tree) => setQuestion(addRule(tree, 1, { ...named, values: [] }), 2, named),
    { all: [rule('name', 'is', 'Ada')] },
  ],
])('%s', (_, change, filter) => {
  expect(writeTree(change(emptyTree), kindOf).filter).toEqual(filter)
})

test('a fault lies at the innermost rule that its path names, past rules that ask nothing', () => {
  const tree = addGroup(addRule(addRule(emptyTree, 1, { ...named, values: [] }), 1, named), 1, named)
  const written = writeTree(tree, kindOf)
  expect(nodeAt(written, 'all[0].args[0]', 1)).toBe(3)
  expect(nodeAt(written, 'all[1].any[0].args[0]', 1)).toBe(5)
  expect(nodeAt(written, 'all[1]', 1)).toBe(4)
  expect(nodeAt(written, '', 1)).toBe(1)
})

test('what the builder cannot show is kept', () => {
  const odd = rule('attribute:City', 'is', 'Lagos')
  const tree = readTree([odd, { not: city }], kindOf)
  expect(tree.root.members.map(({ kind }) => kind)).toEqual(['kept', 'group'])
  expect(writeTree(tree, kindOf).filter).toEqual({ all: [odd, { not: { any: [city] } }] })
})

test('one group is the whole tree', () => {
  expect(readTree([{ any: [city, vip] }], kindOf).root.mode).toBe('any')
  expect(readTree([{ not: { any: [city] } }], kindOf).root.mode).toBe('none')
  expect(readTree([city], kindOf).root.mode).toBe('all')
  expect(readTree([], kindOf)).toEqual(emptyTree)
})
