import { useCallback, useRef, useState } from 'react'
import type { Row } from '../../../api/types.ts'
import type { GridTarget } from '../../../ui/index.ts'

/** What is shown beside a "+3". */
export interface OpenChips {
  readonly row: Row
  readonly kind: 'tags' | 'attributes'
  readonly anchor: HTMLElement
  /** It was clicked: it stays when the pointer goes away. */
  readonly held: boolean
}

/** All chips of one cell, while the pointer or the focus is on its "+3", or after a click. */
export function useMoreChips() {
  const [open, setOpen] = useState<OpenChips | null>(null)
  const pointed = useRef(false)
  const close = useCallback(() => setOpen(null), [])
  const show = (action: string, { row }: GridTarget<Row>, anchor: HTMLElement, held: boolean) => {
    const kind = kinds[action]
    if (kind) setOpen({ row, kind, anchor, held })
  }
  const leave = () => setOpen((now) => (now?.held || pointed.current ? now : null))
  return {
    open,
    close,
    leave,
    press: (action: string, target: GridTarget<Row>, anchor: HTMLElement) => show(action, target, anchor, true),
    rest: (action: string, target: GridTarget<Row>, anchor: HTMLElement) => {
      if (open?.anchor !== anchor) show(action, target, anchor, false)
    },
    pointed: (is: boolean) => {
      pointed.current = is
      if (!is) leave()
    },
  }
}

const kinds: Readonly<Record<string, OpenChips['kind']>> = { moreTags: 'tags', moreAttributes: 'attributes' }
