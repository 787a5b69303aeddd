import type { LucideIcon } from 'lucide-react'
import type { Key } from '../keys.ts'

/** One line of a list to choose from. */
export type Option<K extends Key = string> = {
  id: K
  label: string
  icon?: LucideIcon
  /** A remark at the end: a count, a type. */
  detail?: string
  /** Options of one section stand together, in the order given. */
  section?: string
  /** Given: shown as a tag of this colour. */
  color?: number
  disabled?: boolean
}

export type OptionSection<K extends Key> = { title: string | undefined; options: Option<K>[] }

/** Options by section; those without one form an untitled section where they stand. */
export function bySection<K extends Key>(options: readonly Option<K>[]): OptionSection<K>[] {
  const sections: OptionSection<K>[] = []
  for (const option of options) {
    const last = sections.at(-1)
    if (last && last.title === option.section) last.options.push(option)
    else sections.push({ title: option.section, options: [option] })
  }
  return sections
}

/** What a list row that makes something new is called among the ids. */
export const createKey = '+create'

/** Whether text names none of the options, so that offering to create it makes sense. */
export function isNew<K extends Key>(options: readonly Option<K>[], text: string): boolean {
  const wanted = text.trim().toLocaleLowerCase()
  return wanted !== '' && options.every((option) => option.label.toLocaleLowerCase() !== wanted)
}
