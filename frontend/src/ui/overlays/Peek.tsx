import { type ReactNode, type RefObject, useEffect, useId } from 'react'
import { Surface } from './Surface.tsx'

export type PeekProps = {
  label: string
  anchor: RefObject<HTMLElement | null>
  onClose: () => void
  /** The pointer has come onto it, or has left it. */
  onPointed: (pointed: boolean) => void
  children: ReactNode
}

/**
 * More of what is pointed at. Unlike a popover it takes no focus; the anchor is described by it. Esc and a click
 * elsewhere close it.
 */
export function Peek({ label, anchor, onClose, onPointed, children }: PeekProps) {
  const id = useId()
  useEffect(() => {
    const described = anchor.current
    described?.setAttribute('aria-describedby', id)
    return () => described?.removeAttribute('aria-describedby')
  }, [anchor, id])
  useEffect(() => {
    const stop = new AbortController()
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      onClose()
    }
    window.addEventListener('keydown', onKeyDown, { capture: true, signal: stop.signal })
    const onPointerDown = ({ target }: PointerEvent) => {
      const inside = target instanceof Element && target.closest(`[id="${id}"]`)
      if (!inside && !(target instanceof Node && anchor.current?.contains(target))) onClose()
    }
    window.addEventListener('pointerdown', onPointerDown, { signal: stop.signal })
    return () => stop.abort()
  }, [anchor, id, onClose])
  return (
    <Surface anchor={anchor} open modal={false} onOpenChange={(open) => open || onClose()}>
      <div
        id={id}
        role="dialog"
        aria-label={label}
        onPointerEnter={() => onPointed(true)}
        onPointerLeave={() => onPointed(false)}
      >
        {children}
      </div>
    </Surface>
  )
}
