/** Whether text runs from right to left where an element stands. */
export function isRtl(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl'
}
