import type { Services } from '../state/services.ts'
import { type Action, isEnabled } from './action.ts'
import { contactActions } from './contactActions.ts'
import { historyActions } from './historyActions.ts'
import { isTyped, type KeyPress, type KeySequence, writtenKey } from './keys.ts'
import { messageActions } from './messageActions.ts'
import { panelActions } from './panelActions.ts'
import { screenActions } from './screenActions.ts'
import { segmentActions } from './segmentActions.ts'
import { attempt } from './tell.ts'
import { viewActions } from './viewActions.ts'

export const actions: readonly Action[] = [
  ...contactActions,
  ...panelActions,
  ...segmentActions,
  ...historyActions,
  ...messageActions,
  ...screenActions,
  ...viewActions,
]

/** The action with this id. Throws for an id that there is not: it is written in the code. */
export function action(id: string): Action {
  const found = actions.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`no action ${id}`)
  return found
}

/** Runs an action; a refusal is told. */
export function perform(services: Services, what: Action): void {
  void attempt(services, () => what.run(services))
}

/**
 * Runs the action of a key, and answers whether there was one. While someone writes, and where single keys are turned
 * off, the keys that are also text belong to them.
 */
export function performKey(services: Services, press: KeyPress, writing: boolean, sequence: KeySequence): boolean {
  const key = writtenKey(press)
  if (key === '') return false
  const typed = !writing && services.settings.snapshot().singleKeys
  for (const shortcut of sequence.press(key, performance.now())) {
    if (isTyped(shortcut) && !typed) continue
    if (writing && isTextCommand(shortcut)) continue
    const found = actions.find((candidate) => candidate.keys?.includes(shortcut) && isEnabled(candidate, services))
    if (!found) continue
    perform(services, found)
    return true
  }
  return false
}

/** What a text field does itself. */
function isTextCommand(shortcut: string): boolean {
  return ['Ctrl+Z', 'Ctrl+Shift+Z', 'Ctrl+Y', 'Alt+←', 'Alt+→'].includes(shortcut)
}
