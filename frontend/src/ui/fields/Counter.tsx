import { m } from '../../i18n/index.ts'
import { cx } from '../cx.ts'
import styles from './fields.module.css'
import { graphemes } from './graphemes.ts'

/** Shown from `from` characters on. */
export type CounterLimits = { max: number; from: number }

/** "42 of 50", once the limit is near. */
export function Counter({ text, limits }: { text: string; limits: CounterLimits | undefined }) {
  if (limits === undefined) return null
  const used = graphemes(text)
  if (used < limits.from) return null
  return (
    <span className={cx(styles.counter, used > limits.max && styles.error)} role="status">
      {m.ui_counter({ used, max: limits.max })}
    </span>
  )
}
