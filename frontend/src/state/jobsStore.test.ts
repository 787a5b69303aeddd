import { describe, expect, it } from 'vitest'
import type { Job } from '../api/types.ts'
import type { JobId } from '../domain/ids.ts'
import { JobsStore } from './jobsStore.ts'

const job = (id: number, done: number, total = 1_000): Job => ({
  id: id as JobId,
  kind: 'import',
  label: 'spring.csv',
  done,
  total,
  cancellable: true,
})

describe('jobs', () => {
  it('come, move and go', () => {
    const jobs = new JobsStore()
    jobs.load([job(1, 5)])
    jobs.progress(job(2, 0))
    jobs.progress(job(1, 9))
    expect(jobs.snapshot().map(({ id, done }) => [id, done])).toEqual([
      [1, 9],
      [2, 0],
    ])
    jobs.done(1 as JobId)
    expect(jobs.snapshot().map(({ id }) => id)).toEqual([2])
  })

  it('tell how long they take once their pace is known', () => {
    let now = 0
    const jobs = new JobsStore(() => now)
    const left = () => jobs.snapshot()[0]?.left
    jobs.progress(job(1, 100))
    expect(left()).toBeNull()
    now = 1_000
    jobs.progress(job(1, 200))
    expect(left()).toBeNull()
    now = 4_000
    jobs.progress(job(1, 500))
    expect(left()).toBe(5_000)
  })

  it('do not tell what nobody knows', () => {
    let now = 0
    const jobs = new JobsStore(() => now)
    jobs.progress(job(1, 0, 0))
    now = 9_000
    jobs.progress(job(1, 50, 0))
    expect(jobs.snapshot()[0]?.left).toBeNull()
  })
})
