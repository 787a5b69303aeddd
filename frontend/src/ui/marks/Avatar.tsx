import { cx } from '../cx.ts'
import { initials } from './initials.ts'
import styles from './marks.module.css'

export type AvatarProps = { name: string; size?: 28 | 36 | 44 }

/** A neutral circle with initials. The name stands beside it, so it is not read out. */
export function Avatar({ name, size = 28 }: AvatarProps) {
  return (
    <span
      className={cx(styles.avatar, size === 36 && styles.avatar36, size === 44 && styles.avatar44)}
      aria-hidden="true"
    >
      {initials(name)}
    </span>
  )
}
