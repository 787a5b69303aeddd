/**
 * The filter language: a tree of groups and rules that the Go side compiles. It is a stable contract shared with
 * files and the command line; nothing here may be renamed.
 */

export type Argument = string | number | boolean

/** One condition. `args` is empty for the operators that take none. */
export interface Rule {
  readonly field: string
  readonly op: string
  readonly args: readonly Argument[]
}

export type Filter =
  | { readonly all: readonly Filter[] }
  | { readonly any: readonly Filter[] }
  | { readonly not: Filter }
  | Rule

/** The filter as text; "" when there is no condition, which matches everyone. */
export function encode(conditions: readonly Filter[]): string {
  const [first, ...others] = conditions
  if (!first) return ''
  return JSON.stringify(others.length === 0 ? first : { all: conditions })
}

/** The conditions that must all hold; none for "" and "{}". Throws SyntaxError when the text is not JSON. */
export function decode(text: string): readonly Filter[] {
  if (text === '') return []
  const tree = JSON.parse(text) as Filter | Record<string, never>
  if (Object.keys(tree).length === 0) return []
  return 'all' in tree ? (tree.all as readonly Filter[]) : [tree as Filter]
}

export function rule(field: string, op: string, ...args: readonly Argument[]): Rule {
  return { field, op, args }
}

export function isRule(filter: Filter): filter is Rule {
  return 'field' in filter
}
