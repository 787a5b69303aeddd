import { Check } from 'lucide-react'
import { m } from '../../i18n/index.ts'
import { cx } from '../cx.ts'
import type { Key } from '../keys.ts'
import { Icon } from '../marks/Icon.tsx'
import styles from './bars.module.css'

export type Step<K extends Key> = { id: K; label: string; detail?: string; state: 'done' | 'current' | 'todo' }

export type StepperProps<K extends Key> = {
  label: string
  steps: readonly Step<K>[]
  /** A step that is done was pressed. */
  onStep: (id: K) => void
}

/** Where one is in a row of steps, and the way back. */
export function Stepper<K extends Key>({ label, steps, onStep }: StepperProps<K>) {
  return (
    <nav aria-label={label}>
      <ol className={styles.steps}>
        {steps.map((step, i) => (
          <li key={step.id}>
            <button
              type="button"
              className={cx(styles.step, styles[step.state])}
              aria-current={step.state === 'current' ? 'step' : undefined}
              disabled={step.state === 'todo'}
              onClick={() => step.state === 'done' && onStep(step.id)}
            >
              <StepMark step={step} number={i + 1} />
              <span className={styles.stepText}>
                {step.label}
                {step.detail !== undefined && <small className={styles.stepDetail}>{step.detail}</small>}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function StepMark<K extends Key>({ step, number }: { step: Step<K>; number: number }) {
  if (step.state !== 'done') return <span className={styles.stepMark}>{m.ui_number({ value: number })}</span>
  return (
    <span className={styles.stepMark} role="img" aria-label={m.ui_step_done()}>
      <Icon of={Check} size={13} weight={2.5} />
    </span>
  )
}
