import { type KeyboardEvent, useMemo } from 'react'
import { m } from '../../i18n/index.ts'
import { LinkButton } from '../buttons/LinkButton.tsx'
import { cx } from '../cx.ts'
import { Field, type FieldProps } from './Field.tsx'
import styles from './fields.module.css'
import { checkJson, type JsonProblem } from './jsonCheck.ts'
import { formatJson } from './jsonFormat.ts'

export type JsonFieldProps = FieldProps & { value: string; onChange: (value: string) => void; rows?: number }

/** JSON, checked while it is typed. */
export function JsonField(props: JsonFieldProps) {
  const { value, onChange, rows = 6 } = props
  const problem = useMemo(() => (value.trim() === '' ? undefined : checkJson(value)), [value])
  const error = problem ? jsonProblemText(problem) : props.error
  const buttons = (
    <>
      <LinkButton disabled={problem !== undefined || value.trim() === ''} onPress={() => onChange(formatJson(value))}>
        {m.ui_format()}
      </LinkButton>
      <LinkButton disabled={value === ''} onPress={() => onChange('')}>
        {m.ui_clear()}
      </LinkButton>
    </>
  )
  return (
    <Field field={{ ...props, error }} aside={buttons}>
      {(control) => (
        <textarea
          {...control}
          className={cx(styles.input, styles.area, styles.code)}
          dir="ltr"
          rows={rows}
          spellCheck={false}
          autoCapitalize="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={indent}
        />
      )}
    </Field>
  )
}

/** "Line 3: expected a comma or }" */
export function jsonProblemText({ line, reason }: JsonProblem): string {
  const reasons: Record<JsonProblem['reason'], () => string> = {
    value: m.ui_json_value,
    comma_or_bracket: m.ui_json_comma_or_bracket,
    comma_or_brace: m.ui_json_comma_or_brace,
    key: m.ui_json_key,
    colon: m.ui_json_colon,
    string_end: m.ui_json_string_end,
    escape: m.ui_json_escape,
    control: m.ui_json_control,
    number: m.ui_json_number,
    duplicate_key: m.ui_json_duplicate_key,
    trailing_comma: m.ui_json_trailing_comma,
    after_end: m.ui_json_after_end,
    depth: m.ui_json_depth,
  }
  return m.ui_json_problem({ line, reason: reasons[reason]() })
}

/** A new line begins where the one before did. Tab is left alone: it leads out of the field. */
function indent(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
  const area = event.currentTarget
  const before = area.value.slice(0, area.selectionStart)
  const blank = /[ \t]*(?=[^\n]*$)/.exec(before.slice(before.lastIndexOf('\n') + 1))?.[0] ?? ''
  if (blank === '') return
  event.preventDefault()
  // The only way to insert text that Ctrl+Z of the field can take back.
  document.execCommand('insertText', false, `\n${blank}`)
}
