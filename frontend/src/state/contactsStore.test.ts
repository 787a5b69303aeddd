import { beforeEach, describe, expect, it } from 'vitest'
import { ApiError } from '../api/call.ts'
import type { Changed, Detail, Line, Query, Row, Rows, View } from '../api/types.ts'
import type { ChangeId, ContactId, TagId, ViewId } from '../domain/ids.ts'
import { emptyPanel } from '../domain/panel.ts'
import { ContactsStore } from './contactsStore.ts'

const id = (value: number) => value as ContactId
const everyone = Array.from({ length: 260 }, (_, index) => index + 1)

/** Lines of changes, from this one downwards. */
const lines = (from: number, count: number) =>
  Array.from({ length: count }, (_, step) => ({ change: { id: from - step }, steps: [] }) as unknown as Line)

/** Go with 260 contacts: every question that names a search is answered with the even ones. */
class Source {
  views = new Map<number, readonly number[]>()
  queries: Query[] = []
  details = 0
  optedOut = new Set<number>()
  refuse: ApiError | null = null
  hold: Promise<void> = Promise.resolve()

  openView = async (query: Query): Promise<View> => {
    this.queries.push(query)
    const number = this.queries.length
    await this.hold
    if (this.refuse) {
      const { refuse } = this
      this.refuse = null
      throw refuse
    }
    const members = query.filter.includes('search') ? everyone.filter((one) => one % 2 === 0) : everyone
    this.views.set(number, members)
    return { id: number as ViewId, total: members.length, all: everyone.length, loading: false }
  }

  readRows = async (view: ViewId, offset: number, limit: number): Promise<Rows> => {
    const rows = (this.views.get(view) ?? []).slice(offset, offset + limit)
    return { rows: rows.map((one) => this.row(one)), stale: false }
  }

  readIds = async (view: ViewId, offset: number, limit: number): Promise<readonly ContactId[]> =>
    (this.views.get(view) ?? []).slice(offset, offset + limit).map(id)

  countAmong = async (view: ViewId, ids: readonly ContactId[]): Promise<number> =>
    ids.filter((one) => this.views.get(view)?.includes(one)).length

  getContact = async (one: ContactId): Promise<Detail> => {
    this.details += 1
    await this.hold
    return { row: this.row(one), tags: [], attributes: [], timeline: lines(100, 20) } as unknown as Detail
  }

  readTimeline = async (_: ContactId, before: ChangeId, limit: number): Promise<Line[]> =>
    lines(before - 1, Math.min(limit, before - 1))

  private row(one: number): Row {
    return { id: id(one), name: `Contact ${one}`, consent: this.optedOut.has(one) ? 'opted_out' : 'not_asked' } as Row
  }
}

const changed = (change = 1): Changed => ({ change: change as ChangeId, contacts: 1, message: '' })

describe('the contacts', () => {
  let source: Source
  let contacts: ContactsStore

  beforeEach(async () => {
    source = new Source()
    contacts = new ContactsStore(source)
    await contacts.refresh()
  })

  const state = () => contacts.snapshot()
  const names = (first: number, last: number) =>
    Array.from({ length: last - first }, (_, place) => contacts.rows.snapshot().at(first + place)?.name)
  const search = (text: string) => contacts.setPanel({ ...state().panel, search: text })

  it('are shown with their first rows, newest first', () => {
    expect(state().view?.total).toBe(260)
    expect(names(0, 2)).toEqual(['Contact 1', 'Contact 2'])
    expect(source.queries).toEqual([{ filter: '', sort: 'last_seen:desc' }])
  })

  it('stand as they were until the narrowed list is here', async () => {
    let release = () => {}
    source.hold = new Promise((resolve) => (release = resolve))
    const asked = search('even')
    expect([state().panel.search, state().filter, state().busy]).toEqual(['even', '', true])
    expect(names(1, 2)).toEqual(['Contact 2'])
    release()
    await asked
    expect(state().busy).toBe(false)
    expect(names(0, 1)).toEqual(['Contact 2'])
  })

  it('drop the answer to a question that was overtaken', async () => {
    const first = search('even')
    const second = contacts.setPanel(emptyPanel)
    await Promise.all([first, second])
    expect([state().filter, state().view?.total]).toEqual(['', 260])
  })

  it('ask again when Go gave the newest question up', async () => {
    source.refuse = new ApiError({ code: 'cancelled' })
    await search('even')
    expect(state().view?.total).toBe(130)
    expect(state().error).toBeNull()
  })

  it('keep the list and tell when a question is refused', async () => {
    source.refuse = new ApiError({ code: 'filter.unknown_tag', message: 'There is no tag 9.' })
    await contacts.setPanel({ ...emptyPanel, tags: [9 as TagId] })
    expect(state().error?.message).toBe('There is no tag 9.')
    expect(names(0, 1)).toEqual(['Contact 1'])
    await contacts.setPanel(emptyPanel)
    expect(state().error).toBeNull()
  })

  it('are paged, and the first row on the screen stays when the size of a page changes', () => {
    contacts.setPage(99)
    expect([state().page, contacts.pages, state().scroll.index]).toEqual([3, 3, 200])
    contacts.rows.need(210, 230)
    contacts.setPageSize(25)
    expect([state().page, contacts.pages]).toEqual([9, 11])
    contacts.setPageSize(0)
    expect([state().page, contacts.pages, state().scroll.index]).toEqual([1, 1, 210])
  })

  it('go to the last page that there is when the list got shorter', async () => {
    contacts.setPage(3)
    await contacts.goTo({ ...contacts.place(), panel: { ...emptyPanel, search: 'even' } })
    expect(state().page).toBe(2)
  })

  it('are found again as they were left', async () => {
    await search('even')
    contacts.rows.need(105, 120)
    const place = contacts.place()
    await contacts.setPanel(emptyPanel)
    await contacts.goTo({ ...place, page: 2 })
    expect([state().panel.search, state().page, state().scroll.index]).toEqual(['even', 2, 105])
    expect(names(105, 106)).toEqual(['Contact 212'])
  })

  it('stay selected while they are narrowed, paged and sorted', async () => {
    contacts.toggle(id(3))
    contacts.toggle(id(4))
    await search('even')
    await contacts.setSort([{ field: 'name', desc: false }])
    expect(state().selection.ids).toEqual([3, 4])
    expect([contacts.isSelected(id(3)), contacts.isSelected(id(4))]).toEqual([true, true])
  })

  it('are selected by rule as they are now, and a rule says nothing about another list', async () => {
    await search('even')
    contacts.selectAll()
    contacts.toggle(id(4))
    expect(state().selection.size).toBe(129)
    const rule = state().selection.wire()
    await contacts.setPanel(emptyPanel)
    expect(state().selection.wire()).toEqual(rule)
    expect(contacts.isSelected(id(2))).toBe(false)
    contacts.toggle(id(2))
    expect(state().selection.ids).toEqual([2])
  })

  it('are selected over a range that is not here', async () => {
    await contacts.selectRange(90, 215, true)
    expect(state().selection.size).toBe(125)
    await contacts.selectRange(100, 110, false)
    expect(state().selection.size).toBe(115)
  })

  it('are selected from a row on, further and less far, and what was selected before stays', async () => {
    contacts.toggle(id(250))
    contacts.toggle(id(3))
    await contacts.extendSelection(2, 229)
    expect(state().selection.size).toBe(229)
    await contacts.extendSelection(2, 4)
    expect(state().selection.ids).toEqual([250, 3, 4, 5])
    await contacts.extendSelection(2, 0)
    expect(state().selection.ids).toEqual([250, 3, 1, 2])
    contacts.toggle(id(9))
    await contacts.extendSelection(8, 9)
    expect(state().selection.ids).toEqual([250, 3, 1, 2, 9, 10])
  })

  it('keep the last of two ranges that were asked for in one breath', async () => {
    await Promise.all([contacts.extendSelection(120, 200), contacts.extendSelection(120, 130)])
    expect(state().selection.size).toBe(11)
  })

  it('say how many of the selected ones the list does not show', async () => {
    for (const one of [1, 2, 3]) contacts.toggle(id(one))
    await search('even')
    await expect.poll(() => state().hidden).toBe(2)
    contacts.toggle(id(4))
    contacts.toggle(id(2))
    expect([state().selection.size, state().hidden]).toEqual([3, 2])
    await contacts.setPanel(emptyPanel)
    await expect.poll(() => state().hidden).toBe(0)
    await search('even')
    await expect.poll(() => state().hidden).toBe(2)
    contacts.selectAll()
    expect(state().hidden).toBe(0)
  })

  it('are worked on by the row under the keyboard when none is selected, as long as it is in sight', async () => {
    const focus = (index: number) => {
      contacts.focused = contacts.rows.snapshot().at(index) ?? null
    }
    focus(0)
    expect(contacts.target().ids).toEqual([1])
    contacts.toggle(id(5))
    expect(contacts.target().ids).toEqual([5])
    contacts.toggle(id(5))
    await search('even')
    expect(contacts.target().isEmpty).toBe(true)
    focus(0)
    expect(contacts.target().ids).toEqual([2])
    contacts.rows.open(99 as ViewId, 0, [])
    expect(contacts.target().isEmpty).toBe(true)
  })

  it('show an edit before Go answers and take it back when Go refuses', async () => {
    const consent = () => contacts.rows.snapshot().at(0)?.consent
    const optOut = { ids: [id(1)], edit: (row: Row): Row => ({ ...row, consent: 'opted_out' }) }
    const refused = contacts.change('consent', () => Promise.reject(new ApiError({ code: 'busy' })), optOut)
    expect(consent()).toBe('opted_out')
    await expect(refused).rejects.toThrow('busy')
    expect(consent()).toBe('not_asked')
    const command = async () => {
      source.optedOut.add(1)
      return changed()
    }
    await contacts.change('consent', command, optOut)
    expect([consent(), state().stale]).toEqual(['opted_out', false])
  })

  it('say that the list changed when an edit could have moved rows', async () => {
    await contacts.setPanel({ ...emptyPanel, optedOut: 'no' })
    await contacts.change('tags', async () => changed())
    expect(state().stale).toBe(false)
    await contacts.change('consent', async () => changed())
    expect(state().stale).toBe(true)
    await contacts.refresh()
    expect(state().stale).toBe(false)
  })

  it('are asked again when contacts came or went by the hand of this window', async () => {
    await contacts.change('members', async () => changed())
    expect(source.queries).toHaveLength(2)
    expect(state().stale).toBe(false)
  })

  it('are read again in their places when something changed elsewhere', async () => {
    source.optedOut.add(2)
    contacts.rows.need(0, 10)
    await contacts.dataChanged(7 as ChangeId)
    expect(contacts.rows.snapshot().at(1)?.consent).toBe('opted_out')
    expect(state().stale).toBe(true)
    expect(source.queries).toHaveLength(1)
  })

  it('are not said to have changed by the echo of an own command', async () => {
    await contacts.change('name', async () => {
      await contacts.dataChanged(5 as ChangeId)
      return changed(5)
    })
    await contacts.change('name', async () => changed(6))
    await contacts.dataChanged(6 as ChangeId)
    expect(state().stale).toBe(false)
  })

  describe('that is open', () => {
    const opened = () => contacts.opened.snapshot()
    const row = (place: number) => contacts.rows.snapshot().at(place) as Row
    const told = () =>
      [...(opened().detail?.timeline ?? []), ...opened().older].map(({ change }) => change.id as number)

    it('is drawn from its row at once and completed later', async () => {
      contacts.opened.open(row(2), 2)
      expect(opened()).toMatchObject({ id: 3, index: 2, row: { name: 'Contact 3' }, detail: null })
      await expect.poll(() => opened().detail?.row.name).toBe('Contact 3')
    })

    it('is the one that was opened last, whatever is answered last', async () => {
      let release = () => {}
      source.hold = new Promise((done) => {
        release = done
      })
      contacts.opened.open(row(2), 2)
      contacts.opened.open(row(4), 4)
      release()
      await expect.poll(() => opened().detail?.row.id).toBe(5)
    })

    it('shows a change before Go has answered, and not any more when it is refused', async () => {
      contacts.opened.open(row(0), 0)
      const edit = (before: Row): Row => ({ ...before, consent: 'opted_out' })
      const refused = contacts.change('consent', () => Promise.reject(new ApiError({ code: 'busy' })), {
        ids: [id(1)],
        edit,
      })
      expect(opened().row?.consent).toBe('opted_out')
      await expect(refused).rejects.toThrow()
      expect(opened().row?.consent).toBe('not_asked')
    })

    it('is read again after every command, with as much of its past as was asked for', async () => {
      contacts.opened.open(row(0), 0)
      await expect.poll(() => told().length).toBe(20)
      await contacts.opened.showOlder()
      expect(told()).toEqual(Array.from({ length: 70 }, (_, step) => 100 - step))
      expect(opened().hasOlder).toBe(true)
      const before = source.details
      await contacts.change('tags', async () => changed())
      expect(source.details).toBe(before + 1)
      expect(told()).toHaveLength(70)
      await contacts.opened.showOlder()
      expect(told()).toHaveLength(100)
      expect(opened().hasOlder).toBe(false)
    })

    it('comes back with the place', async () => {
      contacts.opened.open(row(4), 4)
      const place = contacts.place()
      contacts.opened.close()
      expect(opened().id).toBeNull()
      await contacts.goTo(place)
      await expect.poll(() => opened().row?.name).toBe('Contact 5')
    })
  })
})
