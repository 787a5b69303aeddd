import { copyText } from '../api/clipboard.ts'
import { addNote, deleteNote, editNote, restoreContacts } from '../api/contacts.ts'
import type { Change } from '../api/types.ts'
import type { ContactId, NoteId } from '../domain/ids.ts'
import { m } from '../i18n/index.ts'
import type { Services } from '../state/services.ts'
import { confirmAbove } from './contactCommands.ts'
import { attempt, takeBack, tellDone } from './tell.ts'

export function restoreContact(services: Services, id: ContactId): Promise<void> {
  return attempt(services, async () => {
    const changed = await services.contacts.change('members', () => restoreContacts([id]))
    tellDone(services, changed, m.panel_restored())
  })
}

export function copyLines(services: Services, lines: readonly string[]): Promise<void> {
  return attempt(services, async () => {
    await copyText(lines.join('\n'))
    services.notices.show({ message: m.panel_copied() })
  })
}

/** The caller shows a refusal beside its field; this is so for writeNote and rewriteNote. */
export async function writeNote({ contacts }: Services, id: ContactId, text: string): Promise<void> {
  await contacts.change('notes', () => addNote(id, text))
}

export async function rewriteNote({ contacts }: Services, id: ContactId, note: NoteId, text: string): Promise<void> {
  await contacts.change('notes', () => editNote(id, note, text))
}

export function removeNote(services: Services, id: ContactId, note: NoteId): Promise<void> {
  return attempt(services, async () => {
    const changed = await services.contacts.change('notes', () => deleteNote(id, note))
    tellDone(services, changed, m.panel_note_deleted())
  })
}

/** Undoes a line of a timeline; for many contacts after a question. */
export function undoLine(services: Services, { id, contacts: count }: Change): void {
  const run = () => void attempt(services, () => takeBack(services, id))
  if (count <= confirmAbove) {
    run()
    return
  }
  const title = m.panel_undo_all_ask({ count })
  const question = { title, text: m.panel_undo_all_text(), confirm: m.app_undo(), tone: 'primary', run } as const
  services.dialogs.open({ kind: 'confirm', question })
}
