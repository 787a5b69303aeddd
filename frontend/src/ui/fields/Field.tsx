import { type ReactNode, useId } from 'react'
import { m } from '../../i18n/index.ts'
import { cx } from '../cx.ts'
import { Hidden } from '../marks/Hidden.tsx'
import styles from './fields.module.css'

/** What every field has. */
export type FieldProps = {
  label: string
  /** Read out, not shown. */
  hideLabel?: boolean
  help?: ReactNode
  /** Replaces the help. */
  error?: string | undefined
  required?: boolean
  /** Says "optional" beside the label. */
  optional?: boolean
  disabled?: boolean
  autoFocus?: boolean
}

/** What ties a control to its label, help and error. */
export type ControlProps = {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: true
  'aria-required'?: true
  disabled: boolean
  autoFocus: boolean
}

/** Label above, control, help or error under it. */
export function Field({
  field,
  aside,
  children,
}: {
  field: FieldProps
  aside?: ReactNode
  children: (control: ControlProps) => ReactNode
}) {
  const id = useId()
  const foot = field.error ?? field.help
  const control: ControlProps = {
    id,
    disabled: field.disabled ?? false,
    autoFocus: field.autoFocus ?? false,
    ...(foot ? { 'aria-describedby': `${id}-foot` } : {}),
    ...(field.error ? { 'aria-invalid': true } : {}),
    ...(field.required ? { 'aria-required': true } : {}),
  }
  return (
    <div className={styles.field}>
      <FieldLabel field={field} htmlFor={id} />
      {children(control)}
      <FieldFoot field={field} id={`${id}-foot`} aside={aside} />
    </div>
  )
}

/** The label's words, visible or not. */
export function FieldLabel({ field, htmlFor, id }: { field: FieldProps; htmlFor?: string; id?: string }) {
  const label = (
    <label className={styles.label} htmlFor={htmlFor} id={id}>
      {field.label}
      {field.optional && <span className={styles.optional}> {m.ui_optional()}</span>}
    </label>
  )
  return field.hideLabel ? <Hidden>{label}</Hidden> : label
}

/** The line under a field. */
export function FieldFoot({ field, id, aside }: { field: FieldProps; id?: string; aside?: ReactNode }) {
  const text = field.error ?? field.help
  if (!text && !aside) return null
  return (
    <div className={styles.foot}>
      <span id={id} className={cx(styles.help, Boolean(field.error) && styles.error)}>
        {text}
      </span>
      {aside}
    </div>
  )
}
