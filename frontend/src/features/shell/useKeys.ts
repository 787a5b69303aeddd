import { useLayoutEffect } from 'react'
import { performKey } from '../../actions/index.ts'
import { KeySequence } from '../../actions/keys.ts'
import { type Services, useServices } from '../../state/services.ts'

/**
 * Runs actions by their keys, wherever the focus is, from the first picture on. Nothing acts behind an open dialog.
 */
export function useKeys(): void {
  const services = useServices()
  useLayoutEffect(() => {
    const onKeyDown = keyListener(services)
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [services])
}

function keyListener(services: Services): (event: KeyboardEvent) => void {
  const sequence = new KeySequence()
  return (event) => {
    if (event.defaultPrevented || event.isComposing) return
    if (services.dialogs.snapshot() !== null || isOverlaid(event.target)) return
    if (performKey(services, event, isWriting(event.target), sequence)) event.preventDefault()
  }
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.matches('textarea, [role=textbox], [role=spinbutton]')) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
}

/** Menus, lists and dialogs have their own keys. */
function isOverlaid(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]') !== null
  )
}
