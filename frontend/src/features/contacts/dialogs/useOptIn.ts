import { useState } from 'react'
import { optInWithProof } from '../../../actions/contactCommands.ts'
import { reasonOf } from '../../../actions/tell.ts'
import { ApiError } from '../../../api/call.ts'
import type { ConsentProof, Notice } from '../../../api/types.ts'
import { today } from '../../../domain/day.ts'
import type { Selection } from '../../../domain/selection.ts'
import { m } from '../../../i18n/index.ts'
import { useServices } from '../../../state/services.ts'
import { useOfferedNotices } from '../../../state/useOfferedNotices.ts'

export const methods = [
  { id: 'message', label: m.contacts_method_message },
  { id: 'spoken', label: m.contacts_method_spoken },
  { id: 'form', label: m.contacts_method_form },
  { id: 'other', label: m.contacts_method_other },
] as const

export type Method = (typeof methods)[number]['id']

/** The proof as it is written: the words of its method follow from the choice. */
export type OptInDraft = Omit<ConsentProof, 'method'> & { readonly method: Method }

export interface OptInForm {
  readonly draft: OptInDraft
  readonly change: (part: Partial<OptInDraft>) => void
  /** What stands beside a field. */
  readonly problemOf: (field: keyof ConsentProof) => string | undefined
  /** What has no place beside a field. */
  readonly error: string | undefined
  readonly busy: boolean
  /** The notices that are offered, the newest version of each name. */
  readonly offered: readonly Notice[]
  readonly save: () => void
}

interface Refusal {
  readonly fields: Readonly<Record<string, { readonly message: string }>>
  readonly message: string | undefined
}

const nothingRefused: Refusal = { fields: {}, message: undefined }

/** How someone agreed, while it is written. A note is asked for before Go is, where it has to be there. */
export function useOptIn(selection: Selection, noteRequired: boolean, onClose: () => void): OptInForm {
  const services = useServices()
  const offered = useOfferedNotices()
  const [written, setWritten] = useState<Partial<OptInDraft>>({})
  const [refusal, setRefusal] = useState(nothingRefused)
  const [busy, setBusy] = useState(false)
  const draft: OptInDraft = {
    method: 'message',
    note: '',
    notice: 0, // which words they were shown is known to nobody but the owner
    evidence: '',
    on: today(),
    until: '',
    ...written,
  }
  const save = async () => {
    if (noteRequired && draft.note.trim() === '') {
      setRefusal({ fields: { note: { message: m.contacts_opt_in_note_missing() } }, message: undefined })
      return
    }
    setBusy(true)
    try {
      await optInWithProof(services, selection, { ...draft, method: wordsOf(draft.method) })
      onClose()
    } catch (problem) {
      setRefusal(refusalOf(problem))
      setBusy(false)
    }
  }
  return {
    draft,
    change: (part) => {
      setWritten({ ...written, ...part })
      setRefusal(nothingRefused)
    },
    problemOf: (field) => refusal.fields[field]?.message,
    error: refusal.message,
    busy,
    offered,
    save: () => void save(),
  }
}

function wordsOf(method: Method): string {
  return methods.find(({ id }) => id === method)?.label() ?? method
}

function refusalOf(problem: unknown): Refusal {
  if (!(problem instanceof ApiError) || Object.keys(problem.fields).length === 0) {
    return { fields: {}, message: reasonOf(problem) }
  }
  return { fields: problem.fields, message: undefined }
}
