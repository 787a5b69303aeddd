import { useRef } from 'react'
import { MenuList } from './MenuList.tsx'
import type { MenuEntry } from './menuEntries.ts'
import styles from './overlays.module.css'
import { Surface } from './Surface.tsx'

export type ContextMenuProps = {
  label: string
  /** Where the pointer is, in the window; null: closed. */
  at: { x: number; y: number } | null
  items: readonly MenuEntry[]
  onClose: () => void
}

/** A menu at the pointer, or beside the focused cell. */
export function ContextMenu({ label, at, items, onClose }: ContextMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  if (at === null) return null
  return (
    <>
      <span
        ref={anchor}
        className={styles.point}
        style={{ insetInlineStart: 0, insetBlockStart: 0, translate: `${at.x}px ${at.y}px` }}
      />
      <Surface label={label} anchor={anchor} open onOpenChange={(open) => open || onClose()}>
        <MenuList label={label} items={items} onClose={onClose} />
      </Surface>
    </>
  )
}
