export type ToastInput = {
  message: string
  action?: { label: string; run: () => void }
  tone?: 'plain' | 'danger'
}

export type Toast = ToastInput & { id: number }

/** At most this many are seen at once; an older one makes room. */
const maxToasts = 3
const stayMs = 6_000
const stayWithActionMs = 12_000

type Timers = { set: (run: () => void, ms: number) => number; clear: (timer: number) => void }

const windowTimers: Timers = {
  set: (run, ms) => window.setTimeout(run, ms),
  clear: (timer) => window.clearTimeout(timer),
}

/**
 * The messages that come up and go by themselves. A message stays six seconds, twelve when it carries an action, and
 * as long as it is held: pointed at or focused.
 */
export class Toasts {
  #toasts: readonly Toast[] = []
  #timers = new Map<number, number>()
  #listeners = new Set<() => void>()
  #last = 0
  #clock: Timers

  constructor(clock: Timers = windowTimers) {
    this.#clock = clock
  }

  /** Shows a message and returns its number. */
  show(toast: ToastInput): number {
    const id = ++this.#last
    const kept = this.#toasts.slice(-(maxToasts - 1))
    for (const old of this.#toasts) if (!kept.includes(old)) this.#stop(old.id)
    this.#set([...kept, { ...toast, id }])
    this.release()
    return id
  }

  dismiss(id: number): void {
    this.#stop(id)
    if (this.#toasts.some((toast) => toast.id === id)) this.#set(this.#toasts.filter((toast) => toast.id !== id))
  }

  /** Nothing goes while the reader is at a message. */
  hold(): void {
    for (const toast of this.#toasts) this.#stop(toast.id)
  }

  /** Every message that is not counting begins to count anew. */
  release(): void {
    for (const { id, action } of this.#toasts) {
      if (this.#timers.has(id)) continue
      this.#timers.set(
        id,
        this.#clock.set(() => this.dismiss(id), action ? stayWithActionMs : stayMs),
      )
    }
  }

  readonly snapshot = (): readonly Toast[] => this.#toasts

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #stop(id: number) {
    const timer = this.#timers.get(id)
    if (timer !== undefined) this.#clock.clear(timer)
    this.#timers.delete(id)
  }

  #set(toasts: readonly Toast[]) {
    this.#toasts = toasts
    for (const listener of this.#listeners) listener()
  }
}
