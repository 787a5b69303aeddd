import { useState } from 'react'
import { m } from '../../i18n/index.ts'
import { Button } from '../buttons/Button.tsx'
import { cx } from '../cx.ts'
import { ProgressBar } from '../marks/ProgressBar.tsx'
import styles from './bars.module.css'

export type StripJob = {
  id: number
  /** "Importing spring-orders.xlsx" */
  label: string
  /** "412,000 of 1,000,000 · about 40 s left" */
  detail: string
  done: number
  /** 0: not known yet. */
  total: number
  cancellable: boolean
}

export type JobStripProps = {
  jobs: readonly StripJob[]
  onCancel: (id: number) => void
  onDetails?: (id: number) => void
}

/** Long work, above the footer. Several jobs stand behind "2 jobs running" until they are looked at. */
export function JobStrip({ jobs, onCancel, onDetails }: JobStripProps) {
  const [open, setOpen] = useState(false)
  if (jobs.length === 0) return null
  if (jobs.length === 1 || open) {
    return (
      <section className={styles.jobs} aria-label={m.ui_jobs()}>
        {jobs.map((job) => (
          <JobLine key={job.id} job={job} onCancel={onCancel} onDetails={onDetails} />
        ))}
      </section>
    )
  }
  return (
    <section className={cx(styles.jobs, styles.job)} aria-label={m.ui_jobs()}>
      <span className={styles.jobText}>{m.ui_jobs_running({ count: jobs.length })}</span>
      <Button size="small" variant="ghost" onPress={() => setOpen(true)}>
        {m.ui_details()}
      </Button>
    </section>
  )
}

type JobLineProps = { job: StripJob; onCancel: (id: number) => void; onDetails: ((id: number) => void) | undefined }

function JobLine({ job, onCancel, onDetails }: JobLineProps) {
  return (
    <div className={styles.job}>
      <div className={styles.jobBar}>
        <ProgressBar label={job.label} done={job.done} total={job.total} />
      </div>
      <span className={styles.jobText}>
        <bdi className={styles.jobLabel}>{job.label}</bdi>
        <span className={styles.jobDetail}>{job.detail}</span>
      </span>
      {onDetails && (
        <Button size="small" variant="ghost" onPress={() => onDetails(job.id)}>
          {m.ui_details()}
        </Button>
      )}
      {job.cancellable && (
        <Button
          size="small"
          variant="ghost"
          label={m.ui_cancel_job({ job: job.label })}
          onPress={() => onCancel(job.id)}
        >
          {m.ui_cancel()}
        </Button>
      )}
    </div>
  )
}
