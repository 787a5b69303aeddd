import { describe, expect, it } from 'vitest'
import { arrange, initialLayout, moveColumn, readLayout } from './layout.ts'

const defaults = ['tags', 'phone', 'last_seen'].map((id) => ({ id, shown: id !== 'phone' }))

describe('a layout', () => {
  it('that is missing or odd is as good as not chosen', () => {
    for (const odd of ['', 'null', '[]', '7', '{', '{"columns":[{"id":1}],"sidebar":"yes"}']) {
      expect(readLayout(odd), odd).toEqual(initialLayout)
    }
  })

  it('is read as it was kept', () => {
    const layout = { columns: [{ id: 'tags', shown: false, width: 120 }], sidebar: false, filters: true }
    expect(readLayout(JSON.stringify(layout))).toEqual(layout)
  })

  it('drops columns that are gone and takes up new ones', () => {
    const kept = [
      { id: 'last_seen', shown: false },
      { id: 'gone', shown: true },
      { id: 'tags', shown: true },
    ]
    expect(arrange(kept, defaults).map(({ id }) => id)).toEqual(['last_seen', 'tags', 'phone'])
    expect(arrange(null, defaults)).toBe(defaults)
  })

  it('moves a column up to the ends', () => {
    const ids = (by: number) => moveColumn(defaults, 'phone', by).map(({ id }) => id)
    expect(ids(1)).toEqual(['tags', 'last_seen', 'phone'])
    expect(ids(-5)).toEqual(['phone', 'tags', 'last_seen'])
    expect(ids(9)).toEqual(['tags', 'last_seen', 'phone'])
    expect(moveColumn(defaults, 'unknown', 1)).toBe(defaults)
  })
})
