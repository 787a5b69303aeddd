import { type KeyboardEvent, useEffect, useRef } from 'react'
import { m } from '../../i18n/index.ts'
import { type FieldProps, LinkButton, TextArea } from '../../ui/index.ts'
import styles from './values.module.css'

interface Props {
  readonly field: FieldProps
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onEnter?: () => void
  /** Where to go on typing; undefined: wherever the focus is. */
  readonly caret: number | undefined
}

/** Text of several lines: Shift+Enter begins the next one, Enter is what it is in a line. */
export function LinesValue({ field, value, onChange, onEnter, caret }: Props) {
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const area = root.current?.querySelector('textarea')
    if (caret === undefined || !area) return
    area.focus()
    area.setSelectionRange(caret, caret)
  }, [caret])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    if (event.shiftKey) return event.stopPropagation()
    event.preventDefault()
    onEnter?.()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field inside
    <div ref={root} className={styles.lines} onKeyDown={onKeyDown}>
      <TextArea {...field} value={value} onChange={onChange} placeholder={m.app_value()} />
      <LinkButton onPress={() => onChange('')}>{m.ui_clear()}</LinkButton>
    </div>
  )
}
