import type { KeyboardEvent } from 'react'

/**
 * Whether Enter was pressed in the field over a list while no line of the list is chosen. The event is then used up:
 * the caller takes the first line.
 */
export function isEnterOnNothing(event: KeyboardEvent): boolean {
  const field = event.target
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(field instanceof HTMLInputElement)) return false
  if (field.hasAttribute('aria-activedescendant')) return false
  event.preventDefault()
  event.stopPropagation()
  return true
}
