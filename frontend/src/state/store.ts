/**
 * Something that lives outside of React and changes. A snapshot is immutable: as long as nothing changed it is the
 * same object, so a component may compare it, keep it and skip its work.
 */
export abstract class Store<Snapshot> {
  private current: Snapshot
  private readonly listeners = new Set<() => void>()

  constructor(initial: Snapshot) {
    this.current = initial
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly snapshot = (): Snapshot => this.current

  protected set(next: Snapshot): void {
    if (next === this.current) return
    this.current = next
    for (const listener of this.listeners) listener()
  }
}

/** One value. */
export class Value<Of> extends Store<Of> {
  put(value: Of): void {
    this.set(value)
  }
}
