import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { decode, encode } from '../../../domain/filter.ts'
import { newQuestion, type Question } from '../../../domain/question.ts'
import {
  addGroup,
  addRule,
  duplicate,
  type Mode,
  move,
  nodeAt,
  parentOf,
  readTree,
  remove,
  setMode,
  setQuestion,
  type Tree,
  takesGroups,
  writeTree,
} from '../../../domain/tree.ts'
import { m } from '../../../i18n/index.ts'
import { useServices } from '../../../state/services.ts'
import type { Fields } from './fields.ts'

/** The rule that is being written, and what can be done to it. */
export interface Builder {
  readonly tree: Tree
  /** In the filter language; "" is everyone. */
  readonly filter: string
  readonly fields: Fields
  readonly root: RefObject<HTMLDivElement | null>
  readonly takesGroups: (group: number) => boolean
  readonly addRule: (group: number) => void
  readonly addGroup: (group: number) => void
  readonly duplicate: (id: number) => void
  readonly remove: (id: number) => void
  readonly move: (id: number, by: -1 | 1) => void
  readonly setMode: (id: number, mode: Mode) => void
  readonly setQuestion: (id: number, question: Question) => void
  /** The node that a path of a fault lies in. */
  readonly nodeAt: (path: string) => number
}

/** What has the focus when the change is shown: a control of a node, counted from 0. */
interface Wanted {
  readonly node: number
  readonly control: number
}

/** The kind of rule that a new one is: what is asked most. */
const first = newQuestion('tags', 'tags')

export function useBuilder(fields: Fields, filter: string): Builder {
  const { announcer } = useServices()
  const [tree, setTree] = useState(() => start(readTree(decode(filter), fields.kindOf)))
  const root = useRef<HTMLDivElement>(null)
  const wanted = useFocus(root)
  const written = useMemo(() => writeTree(tree, fields.kindOf), [tree, fields])
  const show = (next: Tree, node: number, control = 0) => {
    wanted.current = { node, control }
    setTree(next)
  }
  return {
    tree,
    filter: encode(written.filter ? [written.filter] : []),
    fields,
    root,
    takesGroups: (group) => takesGroups(tree, group),
    addRule: (group) => show(addRule(tree, group, first), tree.last + 1),
    addGroup: (group) => show(addGroup(tree, group, first), tree.last + 1),
    duplicate: (id) => {
      const { tree: next, copy } = duplicate(tree, id)
      show(next, copy)
    },
    remove: (id) => show(remove(tree, id), neighbourOf(tree, id)),
    move: (id, by) => {
      const next = move(tree, id, by)
      if (next === tree) return
      announcer.say(placeWords(next, id))
      show(next, id, focusedControl(root.current, id))
    },
    setMode: (id, mode) => setTree(setMode(tree, id, mode)),
    setQuestion: (id, question) => setTree(setQuestion(tree, id, question)),
    nodeAt: (path) => nodeAt(written, path, tree.root.id),
  }
}

/** An empty rule to begin with, where nothing is asked yet. */
function start(tree: Tree): Tree {
  return tree.root.members.length === 0 ? addRule(tree, tree.root.id, first) : tree
}

/** Who stands beside a node: the one before it, the one behind it, or the group that holds it. */
function neighbourOf(tree: Tree, id: number): number {
  const parent = parentOf(tree, id)
  if (!parent) return tree.root.id
  const index = parent.members.findIndex((member) => member.id === id)
  return (parent.members[index - 1] ?? parent.members[index + 1] ?? parent).id
}

function placeWords(tree: Tree, id: number): string {
  const members = parentOf(tree, id)?.members ?? []
  return m.builder_moved({ place: members.findIndex((member) => member.id === id) + 1, count: members.length })
}

/** Focuses what was wanted as soon as it is there. */
function useFocus(root: RefObject<HTMLElement | null>): RefObject<Wanted | null> {
  const wanted = useRef<Wanted | null>(null)
  useLayoutEffect(() => {
    if (!wanted.current) return
    const controls = controlsOf(root.current, wanted.current.node)
    const target = controls[wanted.current.control] ?? controls[0]
    wanted.current = null
    target?.focus()
  })
  return wanted
}

function focusedControl(root: HTMLElement | null, node: number): number {
  return Math.max(0, controlsOf(root, node).indexOf(document.activeElement as HTMLElement))
}

/** What the keyboard can reach in a node. */
function controlsOf(root: HTMLElement | null, node: number): readonly HTMLElement[] {
  const all = root
    ?.querySelector(`[data-node="${node}"]`)
    ?.querySelectorAll<HTMLElement>('button, input, [role=spinbutton]')
  return [...(all ?? [])].filter((control) => control.tabIndex >= 0 && !control.hidden)
}
