/** How long after the first click the second one of a double click may come, in milliseconds, and how far away. */
const patience = 500
const tremble = 4

const presses = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick'] as const

/**
 * What the first click on a cell opens may come to stand under the pointer. The second click of a double click is still
 * meant for the cell: it does not reach what stands there now, and `onSecond` is called, unless the cell is covered.
 */
export function catchSecondClick(grid: HTMLElement, first: { clientX: number; clientY: number }, onSecond: () => void) {
  const stop = new AbortController()
  window.setTimeout(() => stop.abort(), patience)
  const onPress = (event: MouseEvent) => {
    const outside = grid.isConnected && event.target instanceof Node && !grid.contains(event.target)
    const distance = Math.hypot(event.clientX - first.clientX, event.clientY - first.clientY)
    if (!outside || distance > tremble) return
    event.stopPropagation()
    event.preventDefault()
    if (event.type === 'click' && !isOver(event, grid)) onSecond()
  }
  for (const type of presses) window.addEventListener(type, onPress, { capture: true, signal: stop.signal })
}

/** Whether a pointer is where an element is, whatever lies above it. */
function isOver({ clientX, clientY }: MouseEvent, element: HTMLElement): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect()
  return clientX >= left && clientX < right && clientY >= top && clientY < bottom
}
