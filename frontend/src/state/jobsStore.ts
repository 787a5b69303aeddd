import type { Job } from '../api/types.ts'
import type { JobId } from '../domain/ids.ts'
import { Store } from './store.ts'

/** A job with what is needed to tell how long it will take. */
export interface RunningJob extends Job {
  /** Milliseconds that are left at the pace so far; null while nobody can know. */
  readonly left: number | null
}

interface Start {
  readonly at: number
  readonly done: number
}

/** The time that a pace needs before it says anything. */
const leastMilliseconds = 2_000

/** Long work under way, in the order in which it began. */
export class JobsStore extends Store<readonly RunningJob[]> {
  private readonly starts = new Map<JobId, Start>()
  private readonly now: () => number

  constructor(now: () => number = () => performance.now()) {
    super([])
    this.now = now
  }

  /** What runs already, when the window was loaded again. */
  load(jobs: readonly Job[]): void {
    for (const job of jobs) this.progress(job)
  }

  progress(job: Job): void {
    const running = this.pace(job)
    const known = this.snapshot().some(({ id }) => id === job.id)
    this.set(known ? this.snapshot().map((old) => (old.id === job.id ? running : old)) : [...this.snapshot(), running])
  }

  done(id: JobId): void {
    this.starts.delete(id)
    this.set(this.snapshot().filter((job) => job.id !== id))
  }

  private pace(job: Job): RunningJob {
    const start = this.starts.get(job.id) ?? { at: this.now(), done: job.done }
    this.starts.set(job.id, start)
    const elapsed = this.now() - start.at
    const moved = job.done - start.done
    const tells = elapsed >= leastMilliseconds && moved > 0 && job.total > 0
    return { ...job, left: tells ? ((job.total - job.done) / moved) * elapsed : null }
  }
}
