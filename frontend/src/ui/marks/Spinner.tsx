import styles from './marks.module.css'

/** Turns while work is running; the only endless animation there is. */
export function Spinner({ label }: { label: string }) {
  return <span className={styles.spinner} role="img" aria-label={label} />
}
