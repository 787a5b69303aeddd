/** Where a JSON text stops being JSON, and why. The line counts from 1. */
export type JsonProblem = { line: number; column: number; reason: JsonReason }

export type JsonReason =
  | 'value'
  | 'comma_or_bracket'
  | 'comma_or_brace'
  | 'key'
  | 'colon'
  | 'string_end'
  | 'escape'
  | 'control'
  | 'number'
  | 'duplicate_key'
  | 'trailing_comma'
  | 'after_end'
  | 'depth'

const maxDepth = 200

/**
 * Checks a text that should be JSON; undefined when it is. It is read here and not by JSON.parse, whose messages
 * differ between engines, name no line, and which lets a key appear twice.
 */
export function checkJson(text: string): JsonProblem | undefined {
  const reader = new Reader(text)
  try {
    reader.document()
    return undefined
  } catch (problem) {
    if (problem instanceof Stop) return reader.describe(problem)
    throw problem
  }
}

class Stop {
  at: number
  reason: JsonReason
  constructor(at: number, reason: JsonReason) {
    this.at = at
    this.reason = reason
  }
}

const number = /-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y
const words = /true|false|null/y
const blank = /[ \t\r\n]*/y
// Everything from the space on but the quote and the backslash.
const plainText = /[ !#-[\]-\u{10ffff}]*/uy
const escaped = /\\(["\\/bfnrt]|u[0-9a-fA-F]{4})/y

class Reader {
  #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  document() {
    this.#value(0)
    this.#skip(blank)
    if (this.#at < this.#text.length) throw new Stop(this.#at, 'after_end')
  }

  describe({ at, reason }: Stop): JsonProblem {
    const before = this.#text.slice(0, at).split('\n')
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, reason }
  }

  #value(depth: number) {
    this.#skip(blank)
    if (depth > maxDepth) throw new Stop(this.#at, 'depth')
    const next = this.#text[this.#at]
    if (next === '{') this.#object(depth)
    else if (next === '[') this.#array(depth)
    else if (next === '"') this.#string()
    else if (next !== undefined && /[-\d]/.test(next)) this.#number()
    else if (!this.#skip(words)) throw new Stop(this.#at, 'value')
  }

  #object(depth: number) {
    const keys = new Set<string>()
    this.#at++
    if (this.#take('}')) return
    do {
      this.#skip(blank)
      const start = this.#at
      if (this.#text[start] === '}') throw new Stop(start, 'trailing_comma')
      if (this.#text[start] !== '"') throw new Stop(start, 'key')
      const key = this.#string()
      if (keys.has(key)) throw new Stop(start, 'duplicate_key')
      keys.add(key)
      if (!this.#take(':')) throw new Stop(this.#at, 'colon')
      this.#value(depth + 1)
    } while (this.#take(','))
    if (!this.#take('}')) throw new Stop(this.#at, 'comma_or_brace')
  }

  #array(depth: number) {
    this.#at++
    if (this.#take(']')) return
    do {
      this.#skip(blank)
      if (this.#text[this.#at] === ']') throw new Stop(this.#at, 'trailing_comma')
      this.#value(depth + 1)
    } while (this.#take(','))
    if (!this.#take(']')) throw new Stop(this.#at, 'comma_or_bracket')
  }

  #string(): string {
    const start = this.#at++
    for (;;) {
      this.#skip(plainText)
      const next = this.#text[this.#at]
      if (next === '"') break
      if (next === undefined || next === '\n') throw new Stop(start, 'string_end')
      if (next !== '\\') throw new Stop(this.#at, 'control')
      if (!this.#skip(escaped)) throw new Stop(this.#at, 'escape')
    }
    this.#at++
    return JSON.parse(this.#text.slice(start, this.#at))
  }

  #number() {
    const start = this.#at
    if (!this.#skip(number) || /[\w.]/.test(this.#text[this.#at] ?? '')) throw new Stop(start, 'number')
  }

  /** Steps over what the pattern matches here; false when it matches nothing. */
  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)
    if (!found) return false
    this.#at = pattern.lastIndex
    return found[0] !== ''
  }

  /** Steps over blanks and then this character, if it is there. */
  #take(character: string): boolean {
    this.#skip(blank)
    if (this.#text[this.#at] !== character) return false
    this.#at++
    return true
  }
}
