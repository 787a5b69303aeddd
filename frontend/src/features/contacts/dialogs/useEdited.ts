import { useQuery } from '@tanstack/react-query'
import { getContact, readCommon } from '../../../api/contacts.ts'
import type { Row } from '../../../api/types.ts'
import type { Before } from '../../../domain/edit.ts'
import type { Format } from '../../../domain/format.ts'
import type { Selection } from '../../../domain/selection.ts'
import { m } from '../../../i18n/index.ts'
import { useFormat } from '../../../state/useFormat.ts'

/** What a dialog edits. `row` when it is one contact. */
export interface Edited {
  readonly before: Before
  readonly row: Row | null
  /** "Last changed 30 May 2026 by you"; "" when nobody knows. */
  readonly lastChange: string
}

/** What the contacts have now; null until it was read. It stays as it was when the dialog opened. */
export function useEdited(selection: Selection): Edited | null {
  const format = useFormat()
  const [id, ...others] = selection.ids
  const single = id !== undefined && others.length === 0
  const answer = useQuery({
    queryKey: ['editing', selection.wire()],
    queryFn: () => (single ? editOne(id, format) : editSeveral(selection)),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    throwOnError: true,
  })
  return answer.data ?? null
}

async function editOne(id: Row['id'], format: Format): Promise<Edited> {
  const { row, lastChange, lastActor } = await getContact(id)
  const before: Before = {
    contacts: 1,
    attributes: row.attributes.map((attribute) => ({ ...attribute, count: 1 })),
    tags: row.tags.map((tag) => ({ id: tag, count: 1 })),
  }
  return { before, row, lastChange: lastChange === '' ? '' : changedBy(format.date(lastChange), lastActor) }
}

function changedBy(date: string, actor: string): string {
  return m.contacts_last_changed({ date, who: actor === '' ? m.contacts_by_you() : actor })
}

async function editSeveral(selection: Selection): Promise<Edited> {
  const { contacts, attributes, tags } = await readCommon(selection.wire())
  return { before: { contacts, attributes, tags }, row: null, lastChange: '' }
}
