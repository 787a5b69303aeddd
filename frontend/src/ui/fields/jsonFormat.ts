/** Strings, marks, and everything else that stands together. */
const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+/g

/**
 * Lays out valid JSON over lines. Only blanks change: numbers keep their digits, which parsing and writing again
 * would round.
 */
export function formatJson(text: string): string {
  let out = ''
  let depth = 0
  let previous = ''
  const newLine = () => `\n${'  '.repeat(depth)}`
  for (const [token] of text.matchAll(tokens)) {
    const opens = token === '{' || token === '['
    const closes = token === '}' || token === ']'
    if (closes) depth--
    const afterOpening = previous === '{' || previous === '['
    if (closes ? !afterOpening : afterOpening || previous === ',') out += newLine()
    out += token === ':' ? ': ' : token
    if (opens) depth++
    previous = token
  }
  return out
}
