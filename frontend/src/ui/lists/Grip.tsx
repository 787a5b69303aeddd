import { GripVertical } from 'lucide-react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { Icon } from '../marks/Icon.tsx'
import { keepingFocus } from './keepingFocus.ts'
import styles from './lists.module.css'

export type GripProps = {
  label: string
  /** So many lines down, or up when it is negative. */
  onMove: (by: number) => void
}

/** Moves the line of a list that it stands in: by dragging, or with ↑ and ↓. */
export function Grip({ label, onMove }: GripProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    keepingFocus(() => onMove(by))
  }
  return (
    <button
      type="button"
      className={styles.grip}
      aria-label={label}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.button === 0 && drag(event, onMove)}
    >
      <Icon of={GripVertical} size={14} />
    </button>
  )
}

/** Follows the pointer until it is let go. The lines change places under it, so it is heard on the window. */
function drag({ currentTarget, clientY }: PointerEvent<HTMLElement>, onMove: (by: number) => void) {
  const height = currentTarget.closest('li')?.offsetHeight ?? 1
  const stop = new AbortController()
  let moved = 0
  const follow = (event: globalThis.PointerEvent) => {
    const by = Math.round((event.clientY - clientY) / height)
    if (by !== moved) onMove(by - moved)
    moved = by
  }
  window.addEventListener('pointermove', follow, { signal: stop.signal })
  for (const end of ['pointerup', 'pointercancel'] as const) {
    window.addEventListener(end, () => stop.abort(), { signal: stop.signal })
  }
}
