import type { ApiError } from '../../api/call.ts'
import { m } from '../../i18n/index.ts'
import { LinkButton } from '../../ui/index.ts'
import type { Entry } from './entries.ts'
import { useCommand } from './useCommand.ts'

interface Props<E extends Entry> {
  /** Why the name was refused; only one that a deleted entry holds is answered. */
  problem: ApiError | null
  entries: readonly E[]
  restore: (entry: E) => Promise<unknown>
  done: string
  onRestored: () => void
}

/** A deleted entry still holds its name: bringing it back is what is meant most of the time. */
export function RestoreOffer<E extends Entry>({ problem, entries, restore, done, onRestored }: Props<E>) {
  const run = useCommand()
  const refusal = problem?.fields.name
  const deleted = entries.find(({ id }) => String(id) === refusal?.params.id)
  if (!refusal?.code.endsWith('.name_deleted') || !deleted) return null
  const bringBack = async () => {
    if ((await run(() => restore(deleted), done)) !== null) onRestored()
  }
  return <LinkButton onPress={() => void bringBack()}>{m.tags_restore_instead({ name: deleted.name })}</LinkButton>
}
