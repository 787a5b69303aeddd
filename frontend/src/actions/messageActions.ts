import { MessageSquare } from 'lucide-react'
import { decideReview } from '../api/messages.ts'
import type { ReviewItem, ReviewState } from '../api/types.ts'
import { m } from '../i18n/index.ts'
import type { Services } from '../state/services.ts'
import type { Action } from './action.ts'
import { tellDone } from './tell.ts'

export const messageActions: readonly Action[] = [
  {
    id: 'messages',
    group: 'contacts',
    icon: MessageSquare,
    title: m.messages_import,
    run: ({ dialogs }) => dialogs.open({ kind: 'messages' }),
  },
]

/** What somebody decides about a message. */
export type Decision = Exclude<ReviewState, 'waiting'>

const told: Record<Decision, (inputs: { count: number }) => string> = {
  opted_out: m.messages_told_opted_out,
  opted_in: m.messages_told_opted_in,
  dismissed: m.messages_told_dismissed,
}

/** Says what messages mean. What people said themselves cannot be undone; that it was nothing can. */
export async function decide(services: Services, items: readonly ReviewItem[], as: Decision): Promise<void> {
  const changed = await services.contacts.change('consent', () => decideReview(items, as))
  const message = told[as]({ count: items.length })
  if (as === 'dismissed') tellDone(services, changed, message)
  else if (changed.change !== 0) services.notices.show({ message })
}

/** Opens the messages that somebody has to look at. */
export function showReview({ consent, screens }: Services): void {
  consent.tab.put('review')
  screens.go({ name: 'consent' })
}
