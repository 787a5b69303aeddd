import type { LucideIcon } from 'lucide-react'
import type { Services } from '../state/services.ts'

export type ActionGroup = 'contacts' | 'go' | 'view' | 'help'

/** One command. The button, the menu, the key and the palette all run this. */
export interface Action {
  readonly id: string
  readonly group: ActionGroup
  readonly icon?: LucideIcon
  readonly title: (services: Services) => string
  /** As keys.ts writes them; the first one is shown. */
  readonly keys?: readonly string[]
  /** Not offered, and its key does nothing, while this is false. */
  readonly enabled?: (services: Services) => boolean
  readonly run: (services: Services) => void | Promise<void>
}

export function isEnabled(action: Action, services: Services): boolean {
  return action.enabled?.(services) ?? true
}
