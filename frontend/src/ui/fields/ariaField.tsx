import { FieldError, Label, Text } from 'react-aria-components'
import { m } from '../../i18n/index.ts'
import { cx } from '../cx.ts'
import type { FieldProps } from './Field.tsx'
import styles from './fields.module.css'

/** The props that tell a React Aria field what our fields are told. */
export function ariaFieldProps(field: FieldProps) {
  return {
    isDisabled: field.disabled ?? false,
    isInvalid: Boolean(field.error),
    isRequired: field.required ?? false,
    autoFocus: field.autoFocus ?? false,
    validationBehavior: 'aria',
    ...(field.hideLabel ? { 'aria-label': field.label } : {}),
  } as const
}

export function AriaFieldLabel({ field }: { field: FieldProps }) {
  if (field.hideLabel) return null
  return (
    <Label className={cx(styles.label)}>
      {field.label}
      {field.optional && <span className={styles.optional}> {m.ui_optional()}</span>}
    </Label>
  )
}

export function AriaFieldFoot({ field }: { field: FieldProps }) {
  if (field.error) return <FieldError className={cx(styles.foot, styles.error)}>{field.error}</FieldError>
  if (!field.help) return null
  return (
    <Text slot="description" className={cx(styles.foot, styles.help)}>
      {field.help}
    </Text>
  )
}
