import { attempt } from '../../actions/tell.ts'
import { cancelJob } from '../../api/jobs.ts'
import type { JobId } from '../../domain/ids.ts'
import { m } from '../../i18n/index.ts'
import type { RunningJob } from '../../state/jobsStore.ts'
import { useServices } from '../../state/services.ts'
import { useStore } from '../../state/useStore.ts'
import { JobStrip } from '../../ui/index.ts'

/** Long work under way, above the footer of a page. */
export function Jobs() {
  const services = useServices()
  const jobs = useStore(services.jobs)
  return (
    <JobStrip
      jobs={jobs.map((job) => ({ ...job, label: labelOf(job), detail: detailOf(job) }))}
      onCancel={(id) => void attempt(services, () => cancelJob(id as JobId))}
    />
  )
}

function labelOf({ kind, label }: RunningJob): string {
  switch (kind) {
    case 'import':
      return m.app_job_import({ label })
    case 'rehearse':
      return m.app_job_rehearse({ label })
    case 'export':
      return m.app_job_export({ label })
    case 'proof':
      return m.app_job_proof({ label })
    case 'sample':
      return m.app_job_sample()
    case 'bulk':
      return label
  }
}

/** "412,000 of 1,000,000 · about 40 s left" */
function detailOf({ done, total, left }: RunningJob): string {
  if (total === 0) return m.app_job_done_so_far({ done })
  const progress = m.app_job_progress({ done, total })
  return left === null ? progress : m.app_job_with_left({ progress, left: leftOf(left) })
}

function leftOf(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1_000))
  return seconds < 100
    ? m.app_job_seconds_left({ count: seconds })
    : m.app_job_minutes_left({ count: Math.round(seconds / 60) })
}
