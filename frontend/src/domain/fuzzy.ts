/**
 * How well a name fits what was typed: every word typed must begin a word of the name, or at least be somewhere in
 * it. 0 when it does not fit; higher fits better. Compared without case and accents.
 */
export function fitness(typed: string, name: string): number {
  const words = fold(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return 1
  const folded = fold(name)
  const starts = folded.split(/[^\p{L}\p{N}]+/u)
  let total = 0
  for (const word of words) {
    if (starts.some((start) => start.startsWith(word))) total += 2
    else if (folded.includes(word)) total += 1
    else return 0
  }
  return folded.startsWith(words[0] ?? '') ? total + 1 : total
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
