import { Redo2, Undo2 } from 'lucide-react'
import { redo, undo } from '../api/history.ts'
import { m } from '../i18n/index.ts'
import type { Action } from './action.ts'

/**
 * The last change of all, wherever it was made. Go alone knows whether there is one: what the status says is behind a
 * change that was made just now.
 */
const undoAction: Action = {
  id: 'undo',
  group: 'contacts',
  icon: Undo2,
  title: ({ status }) => {
    const what = status.snapshot()?.undo ?? ''
    return what === '' ? m.app_undo() : m.app_undo_what({ what })
  },
  keys: ['Ctrl+Z'],
  run: async ({ contacts, notices }) => {
    const { message } = await contacts.change('members', undo)
    notices.show({ message })
  },
}

const redoAction: Action = {
  id: 'redo',
  group: 'contacts',
  icon: Redo2,
  title: ({ status }) => {
    const what = status.snapshot()?.redo ?? ''
    return what === '' ? m.app_redo() : m.app_redo_what({ what })
  },
  keys: ['Ctrl+Shift+Z', 'Ctrl+Y'],
  run: async ({ contacts, notices }) => {
    const { message } = await contacts.change('members', redo)
    notices.show({ message })
  },
}

export const historyActions: readonly Action[] = [undoAction, redoAction]
