import { Search, X } from 'lucide-react'
import { type KeyboardEvent, type Ref, useRef } from 'react'
import { m } from '../../i18n/index.ts'
import { cx } from '../cx.ts'
import { Icon } from '../marks/Icon.tsx'
import { definedProps } from '../props.ts'
import styles from './fields.module.css'
import { mergeRefs } from './mergeRefs.ts'

export type SearchFieldProps = {
  label: string
  value: string
  onChange: (value: string) => void
  /** Esc in an empty field; in a filled one it empties it. */
  onEscape?: () => void
  onEnter?: () => void
  /** By default the label. */
  placeholder?: string
  autoFocus?: boolean
  inputRef?: Ref<HTMLInputElement>
}

export function SearchField(props: SearchFieldProps) {
  const { label, value, onChange, placeholder = label, autoFocus = false } = props
  const own = useRef<HTMLInputElement>(null)
  const clear = () => {
    onChange('')
    own.current?.focus()
  }
  return (
    <div className={styles.box}>
      <Icon of={Search} />
      <input
        ref={mergeRefs(own, props.inputRef)}
        className={cx(styles.bare)}
        type="search"
        aria-label={label}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => onSearchKey(event, props)}
        {...definedProps({ autoFocus })}
      />
      {value !== '' && (
        <button
          type="button"
          className={styles.clear}
          aria-label={m.ui_clear_field({ label })}
          onClick={clear}
          tabIndex={-1}
        >
          <Icon of={X} size={14} />
        </button>
      )}
    </div>
  )
}

function onSearchKey(event: KeyboardEvent, { value, onChange, onEscape, onEnter }: SearchFieldProps) {
  if (event.nativeEvent.isComposing) return
  if (event.key === 'Enter' && onEnter) {
    event.preventDefault()
    onEnter()
  }
  if (event.key !== 'Escape') return
  // An Esc that emptied the field must not also close what the field stands in.
  if (value !== '') {
    event.preventDefault()
    event.stopPropagation()
    onChange('')
  } else onEscape?.()
}
