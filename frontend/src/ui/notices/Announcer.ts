export type Urgency = 'polite' | 'assertive'

/** What a screen reader is told besides what is seen: "2,046 contacts match". */
export class Announcer {
  #texts: Readonly<Record<Urgency, string>> = { polite: '', assertive: '' }
  #listeners = new Set<() => void>()

  say(text: string, urgency: Urgency = 'polite'): void {
    // The same text again is only read when it differs from the one that is there.
    const repeated = this.#texts[urgency] === text ? `${text}\u00a0` : text
    this.#texts = { ...this.#texts, [urgency]: repeated }
    for (const listener of this.#listeners) listener()
  }

  readonly snapshot = (): Readonly<Record<Urgency, string>> => this.#texts

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
