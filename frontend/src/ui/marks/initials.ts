const eastAsian = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const arabic = /^\p{Script=Arabic}/u
const letterOrDigit = /[\p{L}\p{N}]/u
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * The letters in an avatar: first and last initials. Names in East Asian script show one letter, the last, which
 * belongs to the given name; names in Arabic script one, the first. "#" when the name is unknown.
 */
export function initials(name: string): string {
  const letters = [...segmenter.segment(name)]
    .map(({ segment }) => segment)
    .filter((segment) => letterOrDigit.test(segment))
  const first = letters[0]
  if (first === undefined) return '#'
  if (eastAsian.test(first)) return letters.at(-1) ?? first
  if (arabic.test(first)) return first
  const words = name.split(/\s+/).filter((word) => letterOrDigit.test(word))
  const last = words.length > 1 ? firstLetter(words.at(-1) ?? '') : ''
  return (first + last).toLocaleUpperCase('en')
}

function firstLetter(word: string): string {
  for (const { segment } of segmenter.segment(word)) {
    if (letterOrDigit.test(segment)) return segment
  }
  return ''
}
