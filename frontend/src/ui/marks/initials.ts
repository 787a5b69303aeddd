const oneLetterScripts = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}]/u
const letterOrDigit = /[\p{L}\p{N}]/u
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * The letters in an avatar: first and last initials; one letter for names in Chinese, Japanese, Korean and Arabic
 * script, where a first letter stands for a name on its own; "#" when the name is unknown.
 */
export function initials(name: string): string {
  const letters = name
    .split(/\s+/)
    .map(firstLetter)
    .filter((letter) => letter !== '')
  const first = letters[0]
  if (first === undefined) return '#'
  const last = letters.at(-1) ?? first
  if (letters.length === 1 || oneLetterScripts.test(first) || oneLetterScripts.test(last)) return first
  return first + last
}

function firstLetter(word: string): string {
  for (const { segment } of segmenter.segment(word)) {
    if (letterOrDigit.test(segment)) return segment.toLocaleUpperCase('en')
  }
  return ''
}
