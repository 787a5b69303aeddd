import styles from './marks.module.css'

/** A key or combination, "Ctrl+K", as it is printed on a keyboard. */
export function Kbd({ keys }: { keys: string }) {
  return <kbd className={styles.kbd}>{keys.replaceAll('+', ' ')}</kbd>
}
