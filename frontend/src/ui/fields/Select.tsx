import { ChevronDown } from 'lucide-react'
import { Select as AriaSelect, Button, SelectValue } from 'react-aria-components'
import { cx } from '../cx.ts'
import type { Key } from '../keys.ts'
import { Icon } from '../marks/Icon.tsx'
import { Surface } from '../overlays/Surface.tsx'
import { AriaFieldFoot, AriaFieldLabel, ariaFieldProps } from './ariaField.tsx'
import type { FieldProps } from './Field.tsx'
import styles from './fields.module.css'
import { OptionContent, OptionList } from './OptionList.tsx'
import type { Option } from './option.ts'

export type SelectProps<K extends Key> = FieldProps & {
  options: readonly Option<K>[]
  value: K | null
  onChange: (value: K) => void
  placeholder?: string
  /** 32 or 26 pixels. */
  size?: 'medium' | 'small'
}

/** One of a short list. For a long one there is ComboBox. */
export function Select<K extends Key>(props: SelectProps<K>) {
  const { options, value, onChange, placeholder = '', size = 'medium' } = props
  const chosen = options.find((option) => option.id === value)
  return (
    <AriaSelect
      {...ariaFieldProps(props)}
      className={cx(styles.field)}
      placeholder={placeholder}
      value={value}
      onChange={(key) => {
        const option = options.find((each) => each.id === key)
        if (option) onChange(option.id)
      }}
    >
      <AriaFieldLabel field={props} />
      <Button className={cx(styles.box, styles.select, size === 'small' && styles.selectSmall)}>
        <SelectValue className={cx(styles.selectValue)}>
          {chosen ? <OptionContent option={chosen} /> : placeholder}
        </SelectValue>
        <Icon of={ChevronDown} />
      </Button>
      <AriaFieldFoot field={props} />
      <Surface fit>
        <OptionList options={options} />
      </Surface>
    </AriaSelect>
  )
}
