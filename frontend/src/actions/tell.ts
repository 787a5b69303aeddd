import { ApiError, isCancelled } from '../api/call.ts'
import { undoChange } from '../api/history.ts'
import type { Changed } from '../api/types.ts'
import type { ChangeId } from '../domain/ids.ts'
import { m } from '../i18n/index.ts'
import type { Services } from '../state/services.ts'

/** Runs a command; a refusal is told in a toast, and what the person stopped is not told at all. */
export async function attempt(services: Services, command: () => void | Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    if (!isCancelled(error)) services.notices.show({ message: reasonOf(error), tone: 'danger' })
  }
}

/** The sentence for a refusal. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof ApiError)) return m.app_error_unknown()
  return error.ref === '' ? error.message : m.app_error_with_ref({ message: error.message, ref: error.ref })
}

/** Says what was done, with Undo. A command that had nothing to do is not told. */
export function tellDone(services: Services, changed: Changed, message: string): void {
  if (changed.change === 0) return
  services.notices.show({
    message,
    action: { label: m.app_undo(), run: () => void attempt(services, () => takeBack(services, changed.change)) },
  })
}

/** Undoes a change and says so. */
export async function takeBack({ contacts, notices }: Services, change: ChangeId): Promise<void> {
  const undone = await contacts.change('members', () => undoChange(change))
  notices.show({ message: undone.message })
}
