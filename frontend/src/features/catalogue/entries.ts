/** What tags and attributes have in common as lists: they are found by name, deleted softly, and restored. */
export interface Entry<Id extends number = number> {
  readonly id: Id
  readonly name: string
  readonly description: string
  readonly deletedAt: string
}

export type Status = 'active' | 'all' | 'deleted'

/** The entries of a status that a search finds, those with the text in their name first. */
export function shown<E extends Entry>(entries: readonly E[], status: Status, search: string): readonly E[] {
  const wanted = fold(search)
  const inStatus = entries.filter(({ deletedAt }) => status === 'all' || (status === 'deleted') === (deletedAt !== ''))
  if (wanted === '') return inStatus
  const named = inStatus.filter(({ name }) => fold(name).includes(wanted))
  const described = inStatus.filter((entry) => !named.includes(entry) && fold(entry.description).includes(wanted))
  return [...named, ...described]
}

/** Search does not tell case and accents apart. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
