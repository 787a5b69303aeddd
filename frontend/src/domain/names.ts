/** One letter for scripts that do not abbreviate by initials; "#" when there is no name. */
const singleLetterScripts =
  /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Thai}/u

const letter = /\p{L}\p{M}*/u

/** What stands in the round mark beside a name: "AO", "芳", "#". */
export function initialsOf(name: string, locale: string): string {
  const words = name.split(/\s+/).filter((word) => letter.test(word))
  const [first, last] = [words.at(0), words.at(-1)]
  if (!first || !last) return '#'
  if (singleLetterScripts.test(first)) return firstLetter(isHan(first) ? givenName(first) : first, locale)
  return firstLetter(first, locale) + (words.length > 1 ? firstLetter(last, locale) : '')
}

function firstLetter(word: string, locale: string): string {
  return (letter.exec(word)?.[0] ?? '').toLocaleUpperCase(locale)
}

function isHan(word: string): boolean {
  return /^\p{Script=Han}+$/u.test(word)
}

/** Chinese names put the family name first; the given name tells people apart. */
function givenName(word: string): string {
  const characters = [...word]
  return characters.length > 1 ? characters.slice(characters.length > 3 ? 2 : 1).join('') : word
}
