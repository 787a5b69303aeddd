/** Whoever works at this computer. It is recorded beside everything they do, and restricts nobody. */
export type Role = 'owner' | 'agent'

export interface Profile {
  readonly name: string
  readonly role: Role
}

/** Who is at the keyboard, and who else can be. */
export interface Profiles {
  readonly current: Profile
  readonly others: readonly Profile[]
}

/** Somebody else sits down; who was there before is kept, if they have a name. */
export function switchTo({ current, others }: Profiles, index: number): Profiles {
  const next = others[index]
  if (!next) return { current, others }
  const rest = others.filter((_, place) => place !== index)
  return { current: next, others: current.name === '' ? rest : [...rest, current] }
}
