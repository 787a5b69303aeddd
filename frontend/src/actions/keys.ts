/**
 * Shortcuts as text: "Ctrl+Shift+Z", "F1", "?", and sequences of single keys such as "G C". Ctrl stands for ⌘ on
 * macOS. Letters are compared by what is typed, so that they follow the keyboard's layout.
 */

export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

const modifiers = ['Ctrl', 'Alt', 'Shift'] as const

const names: Readonly<Record<string, string>> = { ' ': 'Space', '+': 'Plus', ArrowLeft: '←', ArrowRight: '→' }

/** What was pressed, as a shortcut is written; "" for a modifier on its own. */
export function writtenKey(press: KeyPress): string {
  if (['Control', 'Meta', 'Shift', 'Alt', 'AltGraph'].includes(press.key)) return ''
  const key = names[press.key] ?? (press.key.length === 1 ? press.key.toUpperCase() : press.key)
  const isSign = press.key.length === 1 && press.key !== ' ' && press.key.toUpperCase() === press.key.toLowerCase()
  const held = [press.ctrlKey || press.metaKey, press.altKey, press.shiftKey && !isSign]
  return [...modifiers.filter((_, index) => held[index]), key].join('+')
}

/** True for a shortcut that is typed like text: it must not act while someone writes. */
export function isTyped(shortcut: string): boolean {
  return !/Ctrl|Alt|^F\d|^Shift\+F\d/.test(shortcut)
}

/** How long the second key of a sequence may take, in milliseconds. */
const patience = 1_000

/** Recognises sequences: "G" is kept until "C" comes. */
export class KeySequence {
  private first = ''
  private at = Number.NEGATIVE_INFINITY

  /** The shortcuts that this key completes, the longest first. */
  press(key: string, now: number): readonly string[] {
    const sequence = this.first !== '' && now - this.at < patience ? [`${this.first} ${key}`] : []
    this.first = key
    this.at = now
    return [...sequence, key]
  }
}
