import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { reasonOf } from '../../../../actions/tell.ts'

/** Where the focus goes after an edit: away, when it is elsewhere already. */
export type AfterEdit = 'stay' | 'down' | 'right' | 'left' | 'away'

export interface CellEditing {
  /** Why the last save was refused. */
  readonly error: string | undefined
  readonly finish: (to: AfterEdit) => void
  /** For the element around the editor. */
  readonly handlers: {
    readonly onKeyDownCapture: (event: KeyboardEvent) => void
    readonly onKeyDown: (event: KeyboardEvent) => void
    readonly onPointerDownCapture: () => void
  }
}

/**
 * How an editor in a cell ends. Enter saves and goes down, Tab saves and goes right, Esc leaves the cell as it was; a
 * click elsewhere saves. Where it is refused the editor stays, with the reason.
 *
 * @param keeps keys that the editor needs for itself
 */
export function useCellKeys(
  save: () => Promise<void>,
  onDone: (to: AfterEdit) => void,
  keeps: (event: KeyboardEvent) => boolean = picksOrPresses,
): CellEditing {
  const [error, setError] = useState<string>()
  const saving = useRef(false)
  const finish = async (to: AfterEdit) => {
    if (saving.current) return
    saving.current = true
    try {
      await save()
      onDone(to)
    } catch (reason) {
      setError(reasonOf(reason))
    }
    saving.current = false
  }
  const onPointerDownCapture = useClickElsewhere(() => void finish('away'))
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const inside = event.target instanceof Node && event.currentTarget.contains(event.target)
    const to = afterKey(event)
    if (!inside || to === undefined || event.nativeEvent.isComposing || keeps(event)) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') onDone('stay')
    else void finish(to)
  }
  // The letters that are typed are no commands of the window.
  const onKeyDown = (event: KeyboardEvent) => event.stopPropagation()
  return { error, finish: (to) => void finish(to), handlers: { onKeyDownCapture, onKeyDown, onPointerDownCapture } }
}

function afterKey({ key, shiftKey }: KeyboardEvent): AfterEdit | undefined {
  if (key === 'Escape') return 'stay'
  if (key === 'Tab') return shiftKey ? 'left' : 'right'
  return key === 'Enter' && !shiftKey ? 'down' : undefined
}

/** Enter takes the line of a list that is chosen, and presses a button. */
export function picksOrPresses({ key, target }: KeyboardEvent): boolean {
  if (key !== 'Enter' || !(target instanceof HTMLElement)) return false
  return target.hasAttribute('aria-activedescendant') || target instanceof HTMLButtonElement
}

/** The handler is for the element whose inside it is; lists and calendars that it opened count as inside. */
function useClickElsewhere(onClick: () => void): () => void {
  const inside = useRef(false)
  const clicked = useEffectEvent(() => {
    if (!inside.current) onClick()
    inside.current = false
  })
  useEffect(() => {
    const listener = () => clicked()
    document.addEventListener('pointerdown', listener)
    return () => document.removeEventListener('pointerdown', listener)
  }, [])
  return () => {
    inside.current = true
  }
}
