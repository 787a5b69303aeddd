import { beforeEach, describe, expect, it } from 'vitest'
import { ScreenStore } from './screenStore.ts'

describe('screens', () => {
  let place: string
  let restored: string[]
  let screens: ScreenStore<string>

  beforeEach(() => {
    place = 'everyone'
    restored = []
    screens = new ScreenStore(
      { name: 'contacts' },
      () => place,
      (to) => restored.push(to),
    )
  })

  const now = () => screens.snapshot().current.name

  it('are gone back and forward through', () => {
    screens.go({ name: 'tags' })
    screens.go({ name: 'activity' })
    screens.back()
    screens.back()
    expect(now()).toBe('contacts')
    expect(screens.snapshot()).toMatchObject({ canGoBack: false, canGoForward: true })
    screens.forward()
    expect(now()).toBe('tags')
  })

  it('are found as they were left', () => {
    place = 'VIP, row 300'
    screens.go({ name: 'tags' })
    place = 'Wholesale, row 0'
    screens.go({ name: 'contacts' })
    screens.back()
    screens.back()
    expect(restored).toEqual(['Wholesale, row 0', 'VIP, row 300'])
  })

  it('that were gone back from are forgotten when one goes elsewhere', () => {
    screens.go({ name: 'tags' })
    screens.back()
    screens.go({ name: 'settings' })
    screens.forward()
    expect(now()).toBe('settings')
  })

  it('have an end on both sides', () => {
    screens.back()
    screens.forward()
    expect(now()).toBe('contacts')
    expect(restored).toEqual([])
  })
})
