import { type KeyboardEvent, type ReactNode, use, useState } from 'react'
import { ComboBox as AriaComboBox, ComboBoxStateContext, Group, Input } from 'react-aria-components'
import { m } from '../../i18n/index.ts'
import { AttributeChip } from '../chips/AttributeChip.tsx'
import { TagPill } from '../chips/TagPill.tsx'
import { cx } from '../cx.ts'
import type { Key } from '../keys.ts'
import { Surface } from '../overlays/Surface.tsx'
import { AriaFieldFoot, AriaFieldLabel, ariaFieldProps } from './ariaField.tsx'
import { OpenButton } from './ComboBox.tsx'
import type { FieldProps } from './Field.tsx'
import styles from './fields.module.css'
import { OptionList } from './OptionList.tsx'
import { createKey, isNew, type Option } from './option.ts'

export type MultiComboBoxProps<K extends Key> = FieldProps & {
  options: readonly Option<K>[]
  value: readonly K[]
  onChange: (value: K[]) => void
  placeholder?: string
  emptyText?: string
  createLabel?: (text: string) => string
  onCreate?: (text: string) => void
}

/** Several of a list; the chosen ones are chips before the place to type. */
export function MultiComboBox<K extends Key>(props: MultiComboBoxProps<K>) {
  const { options, value, onChange, placeholder = '', emptyText = m.ui_nothing_found(), createLabel, onCreate } = props
  const [text, setText] = useState('')
  const create = createLabel && isNew(options, text) ? { label: createLabel(text.trim()), text } : undefined
  const change = (keys: Key[]) => {
    if (keys.includes(createKey)) onCreate?.(text.trim())
    else onChange(options.map(({ id }) => id).filter((id) => keys.includes(id)))
    setText('')
  }
  return (
    <AriaComboBox
      {...ariaFieldProps(props)}
      className={cx(styles.field)}
      selectionMode="multiple"
      value={value}
      onChange={change}
      inputValue={text}
      onInputChange={setText}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <AriaFieldLabel field={props} />
      <Chips>
        {options
          .filter((option) => value.includes(option.id))
          .map((option) => (
            <Chosen key={option.id} option={option} onRemove={() => onChange(value.filter((id) => id !== option.id))} />
          ))}
        <Input
          className={cx(styles.bare)}
          placeholder={value.length === 0 ? placeholder : ''}
          dir="auto"
          onKeyDown={(event) => {
            if (event.key === 'Backspace' && text === '') onChange(value.slice(0, -1))
          }}
        />
        <OpenButton />
      </Chips>
      <AriaFieldFoot field={props} />
      <Surface fit>
        <OptionList options={options} emptyText={emptyText} create={create} />
      </Surface>
    </AriaComboBox>
  )
}

/** Tab only leaves: without this it would also turn the choice of the row that was chosen last. */
function Chips({ children }: { children: ReactNode }) {
  const state = use(ComboBoxStateContext)
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Tab') state?.selectionManager.setFocusedKey(null)
  }
  return (
    <Group className={cx(styles.box, styles.chips)} onKeyDownCapture={leave}>
      {children}
    </Group>
  )
}

function Chosen<K extends Key>({ option, onRemove }: { option: Option<K>; onRemove: () => void }) {
  return option.color === undefined ? (
    <AttributeChip value={option.label} onRemove={onRemove} />
  ) : (
    <TagPill name={option.label} color={option.color} onRemove={onRemove} />
  )
}
