import { type Filter, isRule } from './filter.ts'
import { type FieldKind, type Question, questionRule, readQuestion } from './question.ts'

/** A filter while it is written in the builder: groups of rules and of groups. Everything here gives a new tree. */

/** All of these, any of these, none of these. */
export type Mode = 'all' | 'any' | 'none'

export interface Group {
  readonly kind: 'group'
  readonly id: number
  readonly mode: Mode
  readonly members: readonly Node[]
}

export interface RuleNode {
  readonly kind: 'rule'
  readonly id: number
  readonly question: Question
}

/** What the builder cannot show as a rule or a group of its own. It stays in force as it is. */
export interface Kept {
  readonly kind: 'kept'
  readonly id: number
  readonly filter: Filter
}

export type Node = Group | RuleNode | Kept

/** `last` is the highest id that was given, so that none is given twice. */
export interface Tree {
  readonly root: Group
  readonly last: number
}

/** Groups within each other, the outermost included: design.md 5.2. */
export const maxLevels = 3

/** The kind of a field by its name; null for one that there is not. */
export type KindOf = (field: string) => FieldKind | null

export const emptyTree: Tree = { root: { kind: 'group', id: 1, mode: 'all', members: [] }, last: 1 }

// ---- from and to the filter language

/** The tree of conditions that must all hold. */
export function readTree(conditions: readonly Filter[], kindOf: KindOf): Tree {
  let last = 0
  const next = () => ++last
  const readNode = (filter: Filter, level: number): Node => {
    const id = next()
    if (isRule(filter)) {
      const kind = kindOf(filter.field)
      const question = kind && readQuestion(kind, filter)
      return question ? { kind: 'rule', id, question } : { kind: 'kept', id, filter }
    }
    const parts = partsOf(filter)
    if (!parts || level > maxLevels) return { kind: 'kept', id, filter }
    return { kind: 'group', id, mode: parts.mode, members: parts.members.map((part) => readNode(part, level + 1)) }
  }
  const [only, ...others] = conditions
  const whole = only && others.length === 0 && !isRule(only) ? only : { all: conditions }
  const root = readNode(whole, 1)
  return root.kind === 'group' ? { root, last } : readTree([{ all: conditions }], kindOf)
}

function partsOf(filter: Filter): { mode: Mode; members: readonly Filter[] } | null {
  if ('all' in filter) return { mode: 'all', members: filter.all }
  if ('any' in filter) return { mode: 'any', members: filter.any }
  if (!('not' in filter)) return null
  return { mode: 'none', members: 'any' in filter.not ? filter.not.any : [filter.not] }
}

export interface Written {
  /** null: nothing is asked, which finds everyone. */
  readonly filter: Filter | null
  /** Where each node stands in the filter; what asks nothing yet has no place. */
  readonly places: ReadonlyMap<string, number>
}

/** The filter that a tree says. Rules that are not complete, and groups in which nothing is asked, are left out. */
export function writeTree(tree: Tree, kindOf: KindOf): Written {
  const places = new Map<string, number>()
  const write = (node: Node, path: string): Filter | null => {
    const filter = node.kind === 'group' ? writeGroup(node, path) : writeLeaf(node, kindOf)
    if (filter) places.set(path, node.id)
    return filter
  }
  const writeGroup = ({ mode, members }: Group, path: string): Filter | null => {
    const within = join(path, mode === 'none' ? 'not.any' : mode)
    const parts: Filter[] = []
    for (const member of members) {
      const part = write(member, `${within}[${parts.length}]`)
      if (part) parts.push(part)
    }
    if (parts.length === 0) return null
    return mode === 'none' ? { not: { any: parts } } : mode === 'any' ? { any: parts } : { all: parts }
  }
  return { filter: write(tree.root, ''), places }
}

function writeLeaf(node: RuleNode | Kept, kindOf: KindOf): Filter | null {
  if (node.kind === 'kept') return node.filter
  const kind = kindOf(node.question.field)
  return kind && questionRule(kind, node.question)
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}

/** The innermost node that a path of a fault lies in; the root for one that lies in none. */
export function nodeAt({ places }: Written, path: string, root: number): number {
  let found = root
  let length = -1
  for (const [place, id] of places) {
    const isInside = path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`) || place === ''
    if (isInside && place.length > length) [found, length] = [id, place.length]
  }
  return found
}

// ---- what is there

export function find(tree: Tree, id: number): Node | null {
  return search(tree.root, id)
}

function search(node: Node, id: number): Node | null {
  if (node.id === id) return node
  if (node.kind !== 'group') return null
  for (const member of node.members) {
    const found = search(member, id)
    if (found) return found
  }
  return null
}

/** The group that holds a node; null for the root. */
export function parentOf(tree: Tree, id: number): Group | null {
  const within = (group: Group): Group | null => {
    for (const member of group.members) {
      if (member.id === id) return group
      const found = member.kind === 'group' ? within(member) : null
      if (found) return found
    }
    return null
  }
  return within(tree.root)
}

/** 1 for the root; 0 for a node that is not there. */
export function levelOf(tree: Tree, id: number): number {
  if (tree.root.id === id) return 1
  const parent = parentOf(tree, id)
  return parent ? levelOf(tree, parent.id) + 1 : 0
}

/** How many levels of groups a node is itself. */
function heightOf(node: Node): number {
  return node.kind === 'group' ? 1 + Math.max(0, ...node.members.map(heightOf)) : 0
}

/** Whether a group may stand in this group. */
export function takesGroups(tree: Tree, group: number): boolean {
  return levelOf(tree, group) < maxLevels
}

// ---- what is changed

/** The tree with a new rule at the end of a group. */
export function addRule(tree: Tree, group: number, question: Question): Tree {
  const id = tree.last + 1
  return { ...insertIn(tree, group, { kind: 'rule', id, question }), last: id }
}

/** The tree with a new group at the end of a group, which must take groups, and one rule in it. */
export function addGroup(tree: Tree, group: number, question: Question): Tree {
  const id = tree.last + 1
  const inner: Group = { kind: 'group', id, mode: 'any', members: [{ kind: 'rule', id: id + 1, question }] }
  return { ...insertIn(tree, group, inner), last: id + 1 }
}

export function setQuestion(tree: Tree, id: number, question: Question): Tree {
  return replace(tree, id, (node) => [node.kind === 'rule' ? { ...node, question } : node])
}

export function setMode(tree: Tree, id: number, mode: Mode): Tree {
  return replace(tree, id, (node) => [node.kind === 'group' ? { ...node, mode } : node])
}

/** The tree without a node; the root stays. */
export function remove(tree: Tree, id: number): Tree {
  return replace(tree, id, () => [])
}

/** The tree with a copy right behind a node. The copy is `last` of the tree, or for a group its inner nodes are. */
export function duplicate(tree: Tree, id: number): { tree: Tree; copy: number } {
  let last = tree.last
  const copyOf = (node: Node): Node => {
    const copy = { ...node, id: ++last }
    return copy.kind === 'group' ? { ...copy, members: copy.members.map(copyOf) } : copy
  }
  const next = replace(tree, id, (node) => [node, copyOf(node)])
  return { tree: { ...next, last }, copy: tree.last + 1 }
}

/**
 * The tree with a node one step further up or down, in the order in which one reads: past a rule, into a group, out
 * of the group it is in. The step back undoes the step. The same tree when there is nowhere to go.
 */
export function move(tree: Tree, id: number, by: -1 | 1): Tree {
  const node = find(tree, id)
  const parent = parentOf(tree, id)
  if (!node || !parent) return tree
  const index = parent.members.findIndex((member) => member.id === id)
  const neighbour = parent.members[index + by]
  const without = remove(tree, id)
  if (!neighbour) return parent.id === tree.root.id ? tree : insertBeside(without, parent.id, node, by)
  const fits = levelOf(tree, neighbour.id) + heightOf(node) <= maxLevels
  if (neighbour.kind === 'group' && fits) return insertIn(without, neighbour.id, node, by === 1 ? 0 : undefined)
  return insertBeside(without, neighbour.id, node, by)
}

/** Puts a node into a group, at its end or at a place. */
function insertIn(tree: Tree, group: number, node: Node, place?: number): Tree {
  return replace(tree, group, (found) => {
    if (found.kind !== 'group') return [found]
    return [{ ...found, members: found.members.toSpliced(place ?? found.members.length, 0, node) }]
  })
}

function insertBeside(tree: Tree, neighbour: number, node: Node, by: -1 | 1): Tree {
  return replace(tree, neighbour, (found) => (by === 1 ? [found, node] : [node, found]))
}

function replace(tree: Tree, id: number, by: (node: Node) => readonly Node[]): Tree {
  const within = (group: Group): Group => ({
    ...group,
    members: group.members.flatMap((member) => {
      if (member.id === id) return by(member)
      return member.kind === 'group' ? [within(member)] : [member]
    }),
  })
  if (tree.root.id !== id) return { ...tree, root: within(tree.root) }
  const [root] = by(tree.root)
  return root?.kind === 'group' ? { ...tree, root } : tree
}
