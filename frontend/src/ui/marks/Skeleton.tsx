import styles from './marks.module.css'

/** A grey bar where something is about to be. Sizes are CSS lengths. It does not move. */
export function Skeleton({ width, height = '0.75rem' }: { width: string; height?: string }) {
  return <span className={styles.skeleton} style={{ inlineSize: width, blockSize: height }} aria-hidden="true" />
}
