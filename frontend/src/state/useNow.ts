import { useSyncExternalStore } from 'react'
import { Store } from './store.ts'

const minute = 60_000

/** The time, moved on once a minute while somebody looks. */
class Clock extends Store<Date> {
  private timer: ReturnType<typeof setInterval> | undefined
  private watchers = 0

  constructor() {
    super(new Date())
  }

  readonly watch = (listener: () => void): (() => void) => {
    const stop = this.subscribe(listener)
    this.watchers += 1
    this.timer ??= setInterval(() => this.set(new Date()), minute)
    return () => {
      stop()
      this.watchers -= 1
      if (this.watchers > 0) return
      clearInterval(this.timer)
      this.timer = undefined
    }
  }
}

const clock = new Clock()

/** The time to tell distances by. It changes once a minute. */
export function useNow(): Date {
  return useSyncExternalStore(clock.watch, clock.snapshot)
}
