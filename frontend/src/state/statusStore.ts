import { getStatus } from '../api/settings.ts'
import type { Status } from '../api/types.ts'
import { Store } from './store.ts'

/** What the frame of the window shows of the program; null until it has answered. */
export class StatusStore extends Store<Status | null> {
  constructor() {
    super(null)
  }

  async load(): Promise<void> {
    this.set(await getStatus())
  }

  loading(loadDone: number, loadTotal: number): void {
    const status = this.snapshot()
    if (status) this.set({ ...status, loadDone, loadTotal, ready: false })
  }
}
