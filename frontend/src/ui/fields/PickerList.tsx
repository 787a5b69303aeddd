import { Search } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { SearchField as AriaSearchField, Autocomplete, Input, useFilter } from 'react-aria-components'
import { cx } from '../cx.ts'
import type { Key } from '../keys.ts'
import { Icon } from '../marks/Icon.tsx'
import { isEnterOnNothing } from '../overlays/enter.ts'
import styles from './fields.module.css'
import { OptionList } from './OptionList.tsx'
import { createKey, isNew, type Option } from './option.ts'

export type PickerListProps<K extends Key> = {
  label: string
  options: readonly Option<K>[]
  onPick: (id: K) => void
  emptyText: string
  createLabel?: (text: string) => string
  onCreate?: (text: string) => void
  /** Under the list: "Manage tags". */
  footer?: ReactNode
}

/** A search field over a list, for a popover; a click or Enter picks. */
export function PickerList<K extends Key>({
  label,
  options,
  onPick,
  emptyText,
  createLabel,
  onCreate,
  footer,
}: PickerListProps<K>) {
  const [text, setText] = useState('')
  const { contains } = useFilter({ sensitivity: 'base' })
  const create = createLabel && isNew(options, text) ? { label: createLabel(text.trim()), text } : undefined
  const pick = (key: Key) => {
    const option = options.find((each) => each.id === key)
    setText('')
    if (key === createKey) onCreate?.(text.trim())
    else if (option) onPick(option.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const first = options.find((option) => contains(option.label, text))
    if (text !== '' && isEnterOnNothing(event)) pick(first?.id ?? createKey)
  }
  return (
    <div className={styles.picker} onKeyDownCapture={onKeyDown}>
      <Autocomplete filter={contains} inputValue={text} onInputChange={setText}>
        <AriaSearchField aria-label={label} autoFocus className={cx(styles.box)}>
          <Icon of={Search} />
          <Input className={cx(styles.bare)} placeholder={label} dir="auto" />
        </AriaSearchField>
        <OptionList label={label} options={options} emptyText={emptyText} create={create} onAction={pick} />
      </Autocomplete>
      {footer !== undefined && <div className={styles.pickerFoot}>{footer}</div>}
    </div>
  )
}
