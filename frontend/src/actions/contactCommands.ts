import { ApiError } from '../api/call.ts'
import {
  addTag,
  clearAttribute,
  deleteContacts,
  optIn as recordOptIn,
  optOut as recordOptOut,
  removeTag,
  setAttribute,
} from '../api/contacts.ts'
import type { Changed, ConsentProof, Definition, Row, Tag } from '../api/types.ts'
import { Selection } from '../domain/selection.ts'
import { m } from '../i18n/index.ts'
import type { Services } from '../state/services.ts'
import { withoutTag, withTag, withValue } from './rowEdits.ts'
import { attempt, tellDone } from './tell.ts'

/** More contacts than this are not changed without a question. */
export const confirmAbove = 100

/** Runs `run` at once for few contacts, after a question for many. */
function confirmMany(
  services: Services,
  count: number,
  title: string,
  confirm: string,
  run: () => Promise<void>,
): void {
  const act = () => void attempt(services, run)
  if (count <= confirmAbove) {
    act()
    return
  }
  services.dialogs.open({
    kind: 'confirm',
    question: { title, text: m.contacts_confirm_text(), confirm, tone: 'primary', run: act },
  })
}

export function optOut(services: Services, selection: Selection): void {
  const { contacts } = services
  const count = selection.size
  confirmMany(services, count, m.contacts_confirm_opt_out({ count }), m.contacts_opt_out(), async () => {
    const name = nameOf(services, selection)
    const command = () => recordOptOut(selection.wire(), '')
    const shown = { ids: selection.ids, edit: (row: Row): Row => ({ ...row, consent: 'opted_out' }) }
    const changed = await contacts.change('consent', command, shown)
    const message =
      name === '' ? m.contacts_many_opted_out({ count: changed.contacts }) : m.contacts_opted_out({ name })
    tellDone(services, changed, message)
  })
}

/**
 * Takes an opt-out back. One that was made by hand is a mistake and is corrected; for people who opted out themselves
 * Go wants to know how they agreed, and the dialog asks. It also asks where there is no opt-out to take back.
 */
export function optIn(services: Services, selection: Selection): void {
  const count = selection.size
  confirmMany(services, count, m.contacts_confirm_opt_in({ count }), m.contacts_opt_in(), async () => {
    try {
      const taken = await optInWithProof(services, selection, noProof)
      if (taken.change === 0) services.dialogs.open({ kind: 'optIn', selection, withdrawn: '' })
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'consent.note_required') throw error
      services.dialogs.open({ kind: 'optIn', selection, withdrawn: error.message })
    }
  })
}

const noProof: ConsentProof = { method: '', note: '', notice: 0, evidence: '', on: '', until: '' }

export async function optInWithProof(services: Services, selection: Selection, proof: ConsentProof): Promise<Changed> {
  const name = nameOf(services, selection)
  const proven = proof !== noProof
  const command = () => recordOptIn(selection.wire(), proof)
  const changed = await services.contacts.change('consent', command, {
    ids: selection.ids,
    edit: (row: Row): Row => (proven ? { ...row, consent: 'opted_in' } : withoutOptOut(row)),
  })
  tellDone(services, changed, optedInWords(name, changed.contacts, proven))
  return changed
}

/** What stood before an opt-out is not known here; Go says it in a moment. */
function withoutOptOut(row: Row): Row {
  return row.consent === 'opted_out' ? { ...row, consent: 'not_asked' } : row
}

/** Without a proof nobody was opted in: what stood before the mistake stands again. */
function optedInWords(name: string, count: number, proven: boolean): string {
  if (proven) return name === '' ? m.contacts_many_opted_in({ count }) : m.contacts_opted_in({ name })
  return name === '' ? m.contacts_opt_outs_taken_back({ count }) : m.contacts_opt_out_taken_back({ name })
}

export function tagContacts(services: Services, selection: Selection, tag: Tag): void {
  const count = selection.size
  const title = m.contacts_confirm_add_tag({ tag: tag.name, count })
  confirmMany(services, count, title, m.contacts_add_tag(), async () => {
    const edit = (row: Row) => withTag(row, tag.id)
    const command = () => addTag(selection.wire(), tag.id)
    const changed = await services.contacts.change('tags', command, { ids: selection.ids, edit })
    const message = m.contacts_tag_added_to({ tag: tag.name, count: changed.contacts })
    tellDone(services, changed, count === 1 ? m.contacts_tag_added() : message)
  })
}

export function untagContacts(services: Services, selection: Selection, tag: Tag): void {
  const count = selection.size
  const title = m.contacts_confirm_remove_tag({ tag: tag.name, count })
  confirmMany(services, count, title, m.contacts_remove_tag(), async () => {
    const edit = (row: Row) => withoutTag(row, tag.id)
    const command = () => removeTag(selection.wire(), tag.id)
    const changed = await services.contacts.change('tags', command, { ids: selection.ids, edit })
    const message = m.contacts_tag_removed_from({ tag: tag.name, count: changed.contacts })
    tellDone(services, changed, count === 1 ? m.contacts_tag_removed({ tag: tag.name }) : message)
  })
}

/** @param value canonical; "" takes the attribute away. The caller shows a refusal beside its editor. */
export async function setAttributeOf(
  services: Services,
  selection: Selection,
  { id, name }: Definition,
  value: string,
): Promise<void> {
  const clears = value === ''
  const edit = (row: Row) => withValue(row, id, value)
  const command = () => (clears ? clearAttribute(selection.wire(), id) : setAttribute(selection.wire(), id, value))
  const changed = await services.contacts.change('attributes', command, { ids: selection.ids, edit })
  const count = changed.contacts
  tellDone(
    services,
    changed,
    clears ? m.contacts_attribute_cleared({ name, count }) : m.contacts_attribute_set({ name, count }),
  )
}

/** Deleting asks only when many go: it can be undone. */
export function deleteSelected(services: Services, selection: Selection): void {
  const { contacts, dialogs } = services
  const count = selection.size
  const run = () =>
    void attempt(services, async () => {
      const changed = await contacts.change('members', () => deleteContacts(selection.wire()))
      contacts.select(Selection.none)
      tellDone(services, changed, m.contacts_deleted({ count: changed.contacts }))
    })
  if (count <= confirmAbove) {
    run()
    return
  }
  const title = m.contacts_confirm_delete({ count })
  const question = {
    title,
    text: m.contacts_confirm_delete_text(),
    confirm: m.contacts_delete(),
    tone: 'danger',
    run,
  } as const
  dialogs.open({ kind: 'confirm', question })
}

/** The name of the one contact that is selected; "" when there are several, or when its row is not here. */
function nameOf({ contacts }: Services, selection: Selection): string {
  const [id, ...others] = selection.ids
  if (id === undefined || others.length > 0) return ''
  const row = contacts.rows.loaded().find((candidate) => candidate.id === id)
  return row ? row.name || row.phoneText : ''
}
