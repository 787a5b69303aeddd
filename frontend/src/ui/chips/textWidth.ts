/**
 * How wide texts are in the chips' type. Each text is measured once, on a canvas and not in the page, so that a row
 * can be laid out while scrolling without a single layout being read.
 */
const fontSize = 12

const widths = new Map<string, number>()
const listeners = new Set<() => void>()
let context: CanvasRenderingContext2D | null | undefined
let version = 0

/** Pixels at the normal text size. */
export function textWidth(text: string, weight: 400 | 500): number {
  const key = `${weight}${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  const width = measure(text, weight)
  // A table of a million contacts holds more values than are worth keeping.
  if (widths.size > 20_000) widths.clear()
  widths.set(key, width)
  return width
}

function measure(text: string, weight: number): number {
  context ??= document.createElement('canvas').getContext('2d')
  if (!context) return text.length * fontSize * 0.6
  const family = getComputedStyle(document.body).fontFamily
  context.font = `${weight} ${fontSize}px ${family}`
  return context.measureText(text).width
}

/** Calls back when a font has arrived and widths have changed; returns how to stop. */
export function subscribeToFonts(listener: () => void): () => void {
  if (listeners.size === 0) document.fonts.addEventListener('loadingdone', forget)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) document.fonts.removeEventListener('loadingdone', forget)
  }
}

/** Changes whenever widths do. */
export function fontsVersion(): number {
  return version
}

function forget() {
  widths.clear()
  version++
  for (const listener of listeners) listener()
}
