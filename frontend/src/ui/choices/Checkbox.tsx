import { type ReactNode, useId } from 'react'
import { cx } from '../cx.ts'
import { definedProps } from '../props.ts'
import styles from './choices.module.css'

export type CheckboxProps = {
  label: ReactNode
  /** Its name where the label is not text. */
  name?: string
  hideLabel?: boolean
  checked: boolean
  mixed?: boolean
  disabled?: boolean
  help?: ReactNode
  onChange: (checked: boolean) => void
}

/** For a grid cell, which holds plain elements: `<input type="checkbox" className={checkClass} …>`. */
export const checkClass = cx(styles.check)

export function Checkbox(props: CheckboxProps) {
  const { label, name, hideLabel = false, checked, mixed = false, disabled = false, help, onChange } = props
  const id = useId()
  const hiddenName = hideLabel && typeof label === 'string' ? label : undefined
  return (
    <label className={styles.choice} data-disabled={disabled || undefined}>
      <input
        type="checkbox"
        className={checkClass}
        ref={(input) => {
          if (input) input.indeterminate = mixed
        }}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
        {...definedProps({ 'aria-label': name ?? hiddenName, 'aria-describedby': help ? id : undefined })}
      />
      {!hideLabel && <ChoiceText label={label} help={help} helpId={id} />}
    </label>
  )
}

/** What stands beside a box or a dot. */
export function ChoiceText({ label, help, helpId }: { label: ReactNode; help: ReactNode; helpId: string }) {
  return (
    <span className={styles.text}>
      {label}
      {help && (
        <small className={styles.help} id={helpId}>
          {help}
        </small>
      )}
    </span>
  )
}
