import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { ComboBox as AriaComboBox, Button, Group, Input } from 'react-aria-components'
import { m } from '../../i18n/index.ts'
import { cx } from '../cx.ts'
import type { Key } from '../keys.ts'
import { Icon } from '../marks/Icon.tsx'
import { Surface } from '../overlays/Surface.tsx'
import { AriaFieldFoot, AriaFieldLabel, ariaFieldProps } from './ariaField.tsx'
import { ClearButton } from './ClearButton.tsx'
import type { FieldProps } from './Field.tsx'
import styles from './fields.module.css'
import { OptionList } from './OptionList.tsx'
import { createKey, isNew, type Option } from './option.ts'

export type ComboBoxProps<K extends Key> = FieldProps & {
  options: readonly Option<K>[]
  value: K | null
  onChange: (value: K | null) => void
  placeholder?: string
  emptyText?: string
  /** What the row that makes something new says: `Create "Gift card"`. */
  createLabel?: (text: string) => string
  onCreate?: (text: string) => void
  /** Told what is typed, where the options depend on it. */
  onType?: (text: string) => void
  /** There is a button that takes the choice back. */
  clearable?: boolean
}

/** One of a long list, found by typing. */
export function ComboBox<K extends Key>(props: ComboBoxProps<K>) {
  const { options, value, onChange, placeholder = '', emptyText = m.ui_nothing_found(), createLabel, onCreate } = props
  const [text, setText] = useState('')
  const create = createLabel && isNew(options, text) ? { label: createLabel(text.trim()), text } : undefined
  const choose = (key: Key | null) => {
    if (key === createKey) onCreate?.(text.trim())
    else onChange(options.find((option) => option.id === key)?.id ?? null)
  }
  return (
    <AriaComboBox
      {...ariaFieldProps(props)}
      className={cx(styles.field)}
      value={value}
      onChange={choose}
      onInputChange={(next) => {
        setText(next)
        props.onType?.(next)
      }}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <AriaFieldLabel field={props} />
      <Group className={cx(styles.box, styles.combo)}>
        <Input className={cx(styles.bare)} placeholder={placeholder} dir="auto" />
        {props.clearable && value !== null && <ClearButton onClear={() => onChange(null)} />}
        <OpenButton />
      </Group>
      <AriaFieldFoot field={props} />
      <Surface fit>
        <OptionList options={options} emptyText={emptyText} create={create} />
      </Surface>
    </AriaComboBox>
  )
}

/** The arrow of a combo box. */
export function OpenButton() {
  return (
    <Button className={cx(styles.clear)}>
      <Icon of={ChevronDown} />
    </Button>
  )
}
