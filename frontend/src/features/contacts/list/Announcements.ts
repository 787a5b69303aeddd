import { useEffect, useRef } from 'react'
import { m } from '../../../i18n/index.ts'
import { useServices } from '../../../state/services.ts'
import { useSelected } from '../../../state/useStore.ts'
import { useColumns } from './useColumns.ts'

/** A list that is being narrowed is announced when the typing rests, in milliseconds. */
const rest = 500

/** Tells screen readers what the eye sees: how many match, how many are selected. It shows nothing itself. */
export function Announcements() {
  const { announcer, contacts } = useServices()
  const total = useSelected(contacts, ({ view }) => view?.total)
  const count = useSelected(contacts, ({ selection }) => selection.size)
  const sorted = useSortedWords()
  useSaid(total, (matching) => announcer.say(m.contacts_match_count({ count: matching })), rest)
  useSaid(count, (selected) => announcer.say(m.contacts_selected({ count: selected })), 0)
  useSaid(sorted, (words) => announcer.say(words), 0)
  return null
}

/** "Sorted by Last seen, descending" */
function useSortedWords(): string {
  const { contacts } = useServices()
  const [first] = useSelected(contacts, (state) => state.sort)
  const column = useColumns().find(({ id }) => id === first?.field)?.title ?? ''
  const order = first?.desc ? m.contacts_order_descending() : m.contacts_order_ascending()
  return m.contacts_sorted_by({ column, order })
}

/** Says something when it has changed and stayed for a while; the first one is part of the page and is not said. */
function useSaid<Value>(value: Value | undefined, say: (value: Value) => void, wait: number): void {
  const last = useRef(value)
  const sayNow = useRef(say)
  useEffect(() => {
    sayNow.current = say
  })
  useEffect(() => {
    if (value === undefined || value === last.current) return
    const isFirst = last.current === undefined
    last.current = value
    if (isFirst) return
    const timer = setTimeout(() => sayNow.current(value), wait)
    return () => clearTimeout(timer)
  }, [value, wait])
}
