import { beforeEach, describe, expect, test, vi } from 'vitest'
import { Toasts } from './Toasts.ts'

let toasts: Toasts
const messages = () => toasts.snapshot().map(({ message }) => message)
const undo = { label: 'Undo', run: () => {} }

beforeEach(() => {
  vi.useFakeTimers()
  const clock = {
    set: (run: () => void, ms: number) => Number(setTimeout(run, ms)),
    clear: (timer: number) => clearTimeout(timer),
  }
  toasts = new Toasts(clock)
  return () => vi.useRealTimers()
})

describe('messages', () => {
  test('stay six seconds, twelve with an action', () => {
    toasts.show({ message: 'Tag created' })
    toasts.show({ message: 'Tag deleted', action: undo })
    vi.advanceTimersByTime(6_000)
    expect(messages()).toEqual(['Tag deleted'])
    vi.advanceTimersByTime(6_000)
    expect(messages()).toEqual([])
  })

  test('stay while they are held, and count anew afterwards', () => {
    toasts.show({ message: 'Tag created' })
    vi.advanceTimersByTime(5_000)
    toasts.hold()
    vi.advanceTimersByTime(60_000)
    expect(messages()).toEqual(['Tag created'])
    toasts.release()
    vi.advanceTimersByTime(5_999)
    expect(messages()).toEqual(['Tag created'])
    vi.advanceTimersByTime(1)
    expect(messages()).toEqual([])
  })

  test('are at most three; the oldest makes room', () => {
    for (const message of ['a', 'b', 'c', 'd']) toasts.show({ message })
    expect(messages()).toEqual(['b', 'c', 'd'])
  })

  test('can be sent away, once', () => {
    const changed = vi.fn()
    const id = toasts.show({ message: 'a' })
    toasts.subscribe(changed)
    toasts.dismiss(id)
    toasts.dismiss(id)
    expect(messages()).toEqual([])
    expect(changed).toHaveBeenCalledTimes(1)
  })

  test('a snapshot stays what it was', () => {
    toasts.show({ message: 'a' })
    const before = toasts.snapshot()
    toasts.show({ message: 'b' })
    expect(before).toHaveLength(1)
  })
})
