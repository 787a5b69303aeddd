import { type KeyboardEvent, type ReactNode, useId } from 'react'
import styles from './builder.module.css'
import type { Builder } from './useBuilder.ts'

export interface MovableProps {
  readonly id: number
  readonly name: string
  readonly builder: Builder
  readonly problem: string | undefined
  readonly hint: string | undefined
  readonly children: ReactNode
}

/** One line of the builder: Alt with an arrow moves it; what is wrong with it stands under it. */
export function Movable({ id, name, builder, problem, hint, children }: MovableProps) {
  const foot = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid in every engine
    <div
      className={styles.rule}
      role="group"
      aria-label={name}
      aria-describedby={problem || hint ? foot : undefined}
      data-node={id}
      data-wrong={problem !== undefined}
      onKeyDownCapture={(event) => moveByKey(event, id, builder)}
    >
      {children}
      {problem ? (
        <small id={foot} className={styles.problem}>
          {problem}
        </small>
      ) : (
        hint && (
          <small id={foot} className={styles.hint}>
            {hint}
          </small>
        )
      )}
    </div>
  )
}

/** Caught on the way down: the lists would open with the same keys. */
export function moveByKey(event: KeyboardEvent, id: number, builder: Builder): void {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
  event.preventDefault()
  event.stopPropagation()
  builder.move(id, event.key === 'ArrowUp' ? -1 : 1)
}
