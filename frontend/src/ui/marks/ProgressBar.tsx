import styles from './marks.module.css'

export type ProgressBarProps = {
  label: string
  done: number
  /** 0: how much there is to do is not known yet. */
  total: number
}

export function ProgressBar({ label, done, total }: ProgressBarProps) {
  const share = total > 0 ? Math.min(1, done / total) : 0
  const now = total > 0 ? { 'aria-valuenow': Math.round(share * 100) } : {}
  return (
    <div className={styles.track} role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} {...now}>
      <div className={styles.bar} style={{ inlineSize: `${share * 100}%` }} />
    </div>
  )
}
