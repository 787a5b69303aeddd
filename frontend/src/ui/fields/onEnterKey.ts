import type { KeyboardEvent } from 'react'

/** A key handler that answers Enter alone; Ctrl+Enter belongs to the dialog, Enter in a composition to the input method. */
export function onEnterKey(onEnter: (() => void) | undefined) {
  return (event: KeyboardEvent) => {
    if (
      onEnter === undefined ||
      event.key !== 'Enter' ||
      event.ctrlKey ||
      event.metaKey ||
      event.nativeEvent.isComposing
    )
      return
    event.preventDefault()
    onEnter()
  }
}
