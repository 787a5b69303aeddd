/** How long the pointer or the focus must stay on a control, and away from it, in milliseconds. */
const restMs = 300
const leaveMs = 150

/** Notices when the pointer or the focus rests on a control of a cell. */
export class Rest {
  #on: HTMLElement | null = null
  #timer = 0

  /** It is on this control now, or on none. `tell` is called when it stays so. */
  at(element: EventTarget | null, tell: (control: HTMLElement | null) => void): void {
    const control = element instanceof Element ? element.closest<HTMLElement>('[data-action]') : null
    if (control === this.#on) return
    this.#on = control
    window.clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => tell(control), control ? restMs : leaveMs)
  }
}
