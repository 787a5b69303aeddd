import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { reasonOf, tellDone } from '../../../actions/tell.ts'
import { ApiError } from '../../../api/call.ts'
import { checkPhone, createContact } from '../../../api/contacts.ts'
import type { ContactInput, PhoneCheck } from '../../../api/types.ts'
import { type Before, tagsAfter, valuesAfter } from '../../../domain/edit.ts'
import { m } from '../../../i18n/index.ts'
import { useServices } from '../../../state/services.ts'
import { useSelected } from '../../../state/useStore.ts'
import { type EditForm, useEditForm } from './useEditForm.ts'
import { unplaced } from './useRefusals.ts'

/** A contact that is being typed. */
export interface NewContact {
  readonly phone: string
  readonly country: string
  readonly name: string
  readonly optedOut: boolean
  /** Its person was erased, and is to be added again. */
  readonly again: boolean
  readonly form: EditForm
  readonly setPhone: (phone: string) => void
  readonly setCountry: (country: string) => void
  readonly setName: (name: string) => void
  readonly setOptedOut: (optedOut: boolean) => void
  readonly setAgain: (again: boolean) => void
  /** What the number is taken for; null until it was looked at. */
  readonly check: PhoneCheck | null
  /** What Go refuses, by field. */
  readonly problems: { readonly phone?: string; readonly name?: string }
  readonly error: string | undefined
  readonly busy: boolean
  readonly save: () => void
}

const nobody: Before = { contacts: 1, attributes: [], tags: [] }

export function useNewContact(onClose: () => void): NewContact {
  const { settings } = useServices()
  const [phone, setPhone] = useState('')
  const [country, setCountry] = useState(useSelected(settings, (preferences) => preferences.country))
  const [name, setName] = useState('')
  const [optedOut, setOptedOut] = useState(false)
  const [again, setAgain] = useState(false)
  const form = useEditForm(nobody)
  const check = usePhoneCheck(phone, country)
  const input = (): ContactInput => {
    const edit = form.complete()
    return {
      // The number as it was understood here, where the country was chosen.
      phone: check?.ok ? check.e164 : phone,
      name,
      optedOut,
      again,
      tags: tagsAfter(nobody, edit).map(({ id }) => id),
      attributes: valuesAfter(nobody, edit).map(({ id, value }) => ({ id, value })),
    }
  }
  const { busy, refusal, forget, save } = useSave(input, form.refuse, onClose)
  const change = (set: (text: string) => void) => (text: string) => {
    forget()
    set(text)
  }
  return {
    ...{ phone, country, name, optedOut, again, form, check, busy, save },
    setPhone: change((text) => {
      setPhone(text)
      setAgain(false)
    }),
    setCountry: change(setCountry),
    setName: change(setName),
    setOptedOut,
    setAgain: (wanted) => {
      forget()
      setAgain(wanted)
    },
    problems: problemsOf(check, refusal),
    error: refusal && unplaced(refusal, 'phone', 'name'),
  }
}

function problemsOf(check: PhoneCheck | null, refusal: ApiError | undefined): NewContact['problems'] {
  // That somebody has the number already is said with the way to them, not as a fault of the number.
  const phone = check?.existing ? '' : refusal?.fields.phone?.message || check?.problem
  const name = refusal?.fields.name?.message
  return { ...(phone ? { phone } : {}), ...(name ? { name } : {}) }
}

function usePhoneCheck(phone: string, country: string): PhoneCheck | null {
  const { data } = useQuery({
    queryKey: ['phone', phone, country],
    queryFn: () => checkPhone(phone, country),
    enabled: phone.trim() !== '',
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  })
  return phone.trim() === '' ? null : (data ?? null)
}

function useSave(input: () => ContactInput, refuse: (problem: ApiError) => void, onClose: () => void) {
  const services = useServices()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ApiError>()
  const run = async () => {
    setBusy(true)
    try {
      const created = await services.contacts.change('members', () => createContact(input()))
      tellDone(services, created, m.contacts_added())
      onClose()
    } catch (reason) {
      const problem =
        reason instanceof ApiError ? reason : new ApiError({ code: 'internal', message: reasonOf(reason) })
      setRefusal(problem)
      refuse(problem)
      setBusy(false)
    }
  }
  return { busy, refusal, forget: () => setRefusal(undefined), save: () => void run() }
}
