import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ContactId, ViewId } from './ids.ts'
import { Selection } from './selection.ts'

const id = (value: number) => value as ContactId
const everyone = Array.from({ length: 30 }, (_, index) => id(index + 1))
const view = 7 as ViewId

describe('a selection', () => {
  it('by list names its contacts', () => {
    expect(Selection.of([id(3), id(5)]).wire()).toEqual({ ids: [3, 5], view: 0, except: [] })
  })

  it('by rule names the view and who was left out', () => {
    const selection = Selection.all(view, 30).toggle(id(4))
    expect(selection.wire()).toEqual({ ids: [], view: 7, except: [4] })
    expect([selection.size, selection.leftOut]).toEqual([29, 1])
  })

  it('that was emptied is no rule any more', () => {
    const selection = Selection.all(view, 2).with([id(1), id(2)], false)
    expect(selection).toBe(Selection.none)
  })

  it('tells whether it covers a page', () => {
    const selection = Selection.of([id(1), id(2)])
    expect(selection.cover([id(1), id(2)])).toBe('all')
    expect(selection.cover([id(1), id(3)])).toBe('some')
    expect(selection.cover([id(3)])).toBe('none')
    expect(selection.cover([])).toBe('none')
  })

  it('by rule or by list agrees with a plain set after any clicks', () => {
    const clicks = fc.array(
      fc.oneof(
        fc.constantFrom(...everyone).map((one) => ({ kind: 'toggle' as const, ids: [one], selected: true })),
        fc.record({ kind: fc.constant('with' as const), ids: fc.subarray(everyone), selected: fc.boolean() }),
        fc.constantFrom({ kind: 'all' as const, ids: everyone, selected: true }),
      ),
    )
    fc.assert(
      fc.property(clicks, (done) => {
        const plain = new Set<ContactId>()
        let selection = Selection.none
        for (const click of done) {
          if (click.kind === 'all') selection = Selection.all(view, everyone.length)
          else if (click.kind === 'toggle') selection = click.ids.reduce((so, one) => so.toggle(one), selection)
          else selection = selection.with(click.ids, click.selected)
          applyTo(plain, click)
          expect(everyone.filter((one) => selection.has(one))).toEqual(everyone.filter((one) => plain.has(one)))
          expect(selection.size).toBe(plain.size)
        }
      }),
    )
  })
})

function applyTo(plain: Set<ContactId>, click: { kind: string; ids: readonly ContactId[]; selected: boolean }): void {
  for (const one of click.ids) {
    const on = click.kind === 'toggle' ? !plain.has(one) : click.selected
    if (on) plain.add(one)
    else plain.delete(one)
  }
}
