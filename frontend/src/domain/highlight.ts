/** A stretch of a text, and whether it is what was looked for. */
export interface Stretch {
  readonly text: string
  readonly found: boolean
}

/** The text in stretches, with what was looked for found without case and accents. */
export function highlight(text: string, search: string): readonly Stretch[] {
  const folded = fold(text)
  const words = search.split(/\s+/).map((word) => fold(word).letters.join(''))
  return inStretches(
    text,
    words.filter(Boolean).flatMap((word) => occurrences(folded, word)),
  )
}

/** The same for a phone number: only digits count, and a leading 00 or + is not looked for. */
export function highlightNumber(number: string, search: string): readonly Stretch[] {
  const wanted = search.replace(/[\s().+-]/g, '').replace(/^00/, '')
  if (!/^\d+$/.test(wanted)) return [{ text: number, found: false }]
  const digits = [...number.matchAll(/\d/g)]
  const folded = { letters: digits.map(([digit]) => digit), starts: digits.map((match) => match.index) }
  return inStretches(number, occurrences({ ...folded, ends: folded.starts.map((start) => start + 1) }, wanted))
}

interface Folded {
  /** Folded characters, with the place of the original that each came from. */
  readonly letters: readonly string[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

function fold(text: string): Folded {
  const letters: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const character of text) {
    for (const letter of character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()) {
      letters.push(letter)
      starts.push(at)
      ends.push(at + character.length)
    }
    at += character.length
  }
  return { letters, starts, ends }
}

type Range = readonly [start: number, end: number]

function occurrences({ letters, starts, ends }: Folded, word: string): readonly Range[] {
  const wanted = [...word]
  const found: Range[] = []
  for (let place = 0; place + wanted.length <= letters.length; place += 1) {
    if (!wanted.every((letter, step) => letters[place + step] === letter)) continue
    found.push([starts[place] ?? 0, ends[place + wanted.length - 1] ?? 0])
  }
  return found
}

function inStretches(text: string, ranges: readonly Range[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    if (end <= at) continue
    if (start > at) stretches.push({ text: text.slice(at, start), found: false })
    stretches.push({ text: text.slice(Math.max(at, start), end), found: true })
    at = end
  }
  if (at < text.length) stretches.push({ text: text.slice(at), found: false })
  return stretches
}
