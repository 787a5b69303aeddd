/** Runs what moves the element with the focus to another place of the document, which would take the focus from it. */
export function keepingFocus(move: () => void): void {
  const held = document.activeElement
  move()
  requestAnimationFrame(() => {
    if (held instanceof HTMLElement && held.isConnected) held.focus()
  })
}
