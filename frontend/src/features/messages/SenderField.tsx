import { useQuery } from '@tanstack/react-query'
import { Building2 } from 'lucide-react'
import { useState } from 'react'
import { openView, readRows } from '../../api/contacts.ts'
import type { Row, SenderChoice, UnknownSender } from '../../api/types.ts'
import { encode, rule } from '../../domain/filter.ts'
import { m } from '../../i18n/index.ts'
import { ComboBox, type Option } from '../../ui/index.ts'

interface Props {
  readonly sender: UnknownSender
  readonly choice: SenderChoice | undefined
  readonly disabled: boolean
  readonly onChange: (choice: SenderChoice) => void
}

const business = 'business'

/** Says whose the messages of one name are: a contact's, the business's own, or nobody's. */
export function SenderField({ sender, choice, disabled, onChange }: Props) {
  const { name, messages, matches } = sender
  const [typed, setTyped] = useState('')
  const contacts = useContactsLike(typed === '' ? name : typed)
  const help = [
    m.messages_sender_messages({ count: messages }),
    matches === 0 ? m.messages_sender_nobody() : m.messages_sender_matches({ count: matches }),
  ]
  return (
    <ComboBox<string>
      label={name}
      {...(messages > 0 ? { help: help.join(' · ') } : {})}
      placeholder={m.messages_sender_placeholder()}
      disabled={disabled}
      clearable
      value={choice ? keyOf(choice) : null}
      options={[{ id: business, label: m.messages_sender_business(), icon: Building2 }, ...contacts.map(optionOf)]}
      onType={setTyped}
      onChange={(key) => onChange(choiceOf(name, key))}
    />
  )
}

function keyOf({ contact, business: own }: SenderChoice): string {
  return own ? business : String(contact)
}

function choiceOf(name: string, key: string | null): SenderChoice {
  return { name, contact: key === null || key === business ? 0 : Number(key), business: key === business }
}

function optionOf({ id, name, phoneText }: Row): Option {
  return {
    id: String(id),
    label: `${name || m.contacts_unnamed()} ${phoneText}`.trim(),
    section: m.messages_sender_contacts(),
  }
}

const offered = 20
const none: readonly Row[] = []

/** The contacts whose name or number a text is part of. */
function useContactsLike(text: string): readonly Row[] {
  const found = useQuery({
    queryKey: ['preview', 'sender', text],
    queryFn: async () => {
      const view = await openView({ filter: encode([rule('search', 'matches', text)]), sort: 'last_seen:desc' })
      return (await readRows(view.id, 0, offered)).rows
    },
    placeholderData: (before) => before,
    gcTime: 0,
  })
  return found.data ?? none
}
