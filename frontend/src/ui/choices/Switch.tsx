import { cx } from '../cx.ts'
import styles from './choices.module.css'

export type SwitchProps = {
  label: string
  hideLabel?: boolean
  /** Optout: red, with a bar in the thumb, so that "on" reads as "stop". */
  tone?: 'accent' | 'optout'
  checked: boolean
  disabled?: boolean
  onChange: (checked: boolean) => void
}

export function Switch({
  label,
  hideLabel = false,
  tone = 'accent',
  checked,
  disabled = false,
  onChange,
}: SwitchProps) {
  const control = (
    <button
      type="button"
      role="switch"
      className={switchClass(tone)}
      aria-checked={checked}
      aria-label={label}
      disabled={disabled}
      onClick={() => onChange(!checked)}
    />
  )
  if (hideLabel) return control
  return (
    <span className={styles.switchLabel}>
      <span aria-hidden="true">{label}</span>
      {control}
    </span>
  )
}

/** For a grid cell, which holds plain elements: `<button role="switch" className={switchClass('optout')} …>`. */
export function switchClass(tone: 'accent' | 'optout'): string {
  return cx(styles.switch, tone === 'optout' && styles.optout)
}
