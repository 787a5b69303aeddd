import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Row, Rows } from '../api/types.ts'
import type { ContactId, ViewId } from '../domain/ids.ts'
import { RowWindow } from './rowWindow.ts'

interface Request {
  view: number
  offset: number
  limit: number
  answer: (rows?: readonly Row[]) => Promise<void>
  refuse: () => Promise<void>
}

const view = (id: number) => id as ViewId
const id = (value: number) => value as ContactId

function row(number: number, name = `Contact ${number}`): Row {
  return { id: id(number), name, consent: 'not_asked', tags: [], attributes: [] } as unknown as Row
}

function rowsFrom(offset: number, limit: number): Row[] {
  return Array.from({ length: limit }, (_, place) => row(offset + place))
}

describe('a row window', () => {
  let requests: Request[]
  let failures: unknown[]
  let window: RowWindow

  beforeEach(() => {
    requests = []
    failures = []
    window = new RowWindow(source, (error) => failures.push(error))
    window.open(view(1), 0, [])
  })

  function source(of: ViewId, offset: number, limit: number): Promise<Rows> {
    return new Promise((resolve, reject) => {
      requests.push({
        view: of,
        offset,
        limit,
        answer: (rows = rowsFrom(offset, limit)) => settled(() => resolve({ rows: [...rows], stale: false })),
        refuse: () => settled(() => reject(new Error('no'))),
      })
    })
  }

  async function settled(act: () => void): Promise<void> {
    act()
    await new Promise((done) => setTimeout(done))
  }

  const at = (index: number) => window.snapshot().at(index)?.name

  it('asks for the pages that it needs, once', () => {
    window.need(90, 210)
    window.need(95, 215)
    expect(requests.map(({ offset, limit }) => [offset, limit])).toEqual([
      [0, 100],
      [100, 100],
      [200, 100],
    ])
  })

  it('shows rows when they arrive, in a new snapshot', async () => {
    window.need(0, 10)
    const before = window.snapshot()
    expect(at(7)).toBeUndefined()
    await requests[0]?.answer()
    expect(at(7)).toBe('Contact 7')
    expect(window.snapshot()).not.toBe(before)
  })

  it('drops what was asked of a view that was left', async () => {
    window.need(0, 10)
    window.open(view(2), 0, [row(50, 'of the second view')])
    await requests[0]?.answer()
    expect(at(0)).toBe('of the second view')
    expect(at(1)).toBeUndefined()
  })

  it('drops an answer that was overtaken by a newer one', async () => {
    window.need(0, 10)
    await requests[0]?.answer()
    void window.refresh()
    void window.refresh()
    await requests[2]?.answer([row(0, 'newest')])
    await requests[1]?.answer([row(0, 'overtaken')])
    expect(at(0)).toBe('newest')
  })

  it('shows the old rows until they have been read again', async () => {
    window.need(0, 10)
    await requests[0]?.answer()
    void window.refresh()
    expect(at(3)).toBe('Contact 3')
    await requests[1]?.answer([row(0), row(1), row(2), row(3, 'renamed')])
    expect(at(3)).toBe('renamed')
  })

  it('reads again only what is on the screen', async () => {
    window.need(0, 10)
    await requests[0]?.answer()
    window.need(500, 510)
    await requests[1]?.answer()
    void window.refresh()
    expect(requests.slice(2).map(({ offset }) => offset)).toEqual([500])
    expect(at(3)).toBeUndefined()
  })

  it('tells of a failure and asks again when the rows are needed again', async () => {
    window.need(0, 10)
    await requests[0]?.refuse()
    expect(failures).toHaveLength(1)
    window.need(0, 10)
    expect(requests).toHaveLength(2)
  })

  it('says nothing of a failure in a view that was left', async () => {
    window.need(0, 10)
    window.open(view(2), 0, [])
    await requests[0]?.refuse()
    expect(failures).toEqual([])
  })

  it('keeps forty pages, those used last', async () => {
    for (let page = 0; page < 50; page += 1) {
      window.need(page * 100, page * 100 + 10)
      await requests.at(-1)?.answer()
      window.need(0, 10)
    }
    const asked = requests.length
    window.need(0, 10)
    window.need(49 * 100, 49 * 100 + 10)
    expect(requests).toHaveLength(asked)
    expect(at(300)).toBeUndefined()
    expect(at(4900)).toBe('Contact 4900')
  })

  it('shows an edit at once and takes it back', async () => {
    window.need(0, 10)
    await requests[0]?.answer()
    const takeBack = window.edit([id(4)], (before) => ({ ...before, consent: 'opted_out' }))
    expect(window.snapshot().at(4)?.consent).toBe('opted_out')
    expect(window.snapshot().at(4)).toBe(window.snapshot().at(4))
    takeBack()
    expect(window.snapshot().at(4)?.consent).toBe('not_asked')
  })

  it('takes back one of two edits and keeps the other', async () => {
    window.need(0, 10)
    await requests[0]?.answer()
    const takeBack = window.edit([id(4)], (before) => ({ ...before, consent: 'opted_out' }))
    window.edit([id(4)], (before) => ({ ...before, name: `${before.name}!` }))
    takeBack()
    expect(window.snapshot().at(4)).toMatchObject({ consent: 'not_asked', name: 'Contact 4!' })
  })

  it('never shows a row in another place than its own, however it is scrolled and answered', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('need' as const), value: fc.nat(9_000) }),
      fc.record({ kind: fc.constant('answer' as const), value: fc.nat() }),
      fc.record({ kind: fc.constant('refuse' as const), value: fc.nat() }),
      fc.record({ kind: fc.constant('open' as const), value: fc.integer({ min: 2, max: 5 }) }),
      fc.record({ kind: fc.constant('refresh' as const), value: fc.constant(0) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        requests = []
        window.open(view(1), 0, [])
        let current = 1
        for (const { kind, value } of steps) {
          if (kind === 'need') window.need(value, value + 30)
          else if (kind === 'refresh') void window.refresh()
          else if (kind === 'open') window.open(view(value), 0, [])
          else await settle(kind, value)
          if (kind === 'open') current = value
        }
        for (const shown of window.loaded()) expect(shown.name).toContain(`view ${current} `)
        for (let index = 0; index < 9_030; index += 7) {
          const shown = at(index)
          if (shown) expect(shown).toBe(`view ${current} row ${index}`)
        }
      }),
      { numRuns: 60 },
    )
  })

  async function settle(kind: 'answer' | 'refuse', pick: number): Promise<void> {
    const [request] = requests.splice(pick % Math.max(1, requests.length), 1)
    if (!request) return
    if (kind === 'refuse') return request.refuse()
    await request.answer(
      rowsFrom(request.offset, request.limit).map((one) => row(one.id, `view ${request.view} row ${one.id}`)),
    )
  }
})
