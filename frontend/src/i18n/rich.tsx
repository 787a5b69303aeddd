import { createElement, type ReactNode } from 'react'
import type { MessagePart } from './generated/runtime.js'

/** What a text may mark: `Page {#b}{page}{/b}`. Names and values in a sentence are set apart by bdi. */
const elements = new Set(['b', 'bdi'])

/** A text with marked parts as elements: `rich(m.ui_page_of.parts({ page, pages }))`. */
export function rich(parts: readonly MessagePart[]): ReactNode {
  const open: ReactNode[][] = [[]]
  for (const part of parts) {
    if (part.type === 'text') open.at(-1)?.push(part.value)
    if (part.type === 'markup-start') open.push([])
    if (part.type !== 'markup-end') continue
    const children = open.pop() ?? []
    open.at(-1)?.push(elements.has(part.name) ? createElement(part.name, null, ...children) : children)
  }
  return createElement('span', null, ...(open[0] ?? []))
}
