import type { JobId } from '../domain/ids.ts'
import { call } from './call.ts'
import type { Job } from './types.ts'
import * as bound from './wailsjs/go/app/Jobs'

export function listJobs(): Promise<Job[]> {
  return call(() => bound.List())
}

/** The call that the job works for is refused with code "cancelled". */
export function cancelJob(id: JobId): Promise<void> {
  return call(() => bound.Cancel(id))
}
