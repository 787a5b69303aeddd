import { ComboBox as AriaComboBox, Group, Input } from 'react-aria-components'
import { cx } from '../cx.ts'
import { Surface } from '../overlays/Surface.tsx'
import { AriaFieldFoot, AriaFieldLabel, ariaFieldProps } from './ariaField.tsx'
import { ClearButton } from './ClearButton.tsx'
import type { FieldProps } from './Field.tsx'
import styles from './fields.module.css'
import { OptionList } from './OptionList.tsx'
import { onEnterKey } from './onEnterKey.ts'

export type SuggestFieldProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  suggestions: readonly string[]
  placeholder?: string
  onEnter?: () => void
}

/** Free text, with values to take over. */
export function SuggestField(props: SuggestFieldProps) {
  const { value, onChange, suggestions, placeholder = '', onEnter } = props
  return (
    <AriaComboBox
      {...ariaFieldProps(props)}
      className={cx(styles.field)}
      allowsCustomValue
      inputValue={value}
      onInputChange={onChange}
      menuTrigger="focus"
    >
      <AriaFieldLabel field={props} />
      <Group className={cx(styles.box, styles.combo)}>
        <Input className={cx(styles.bare)} placeholder={placeholder} dir="auto" onKeyUp={onEnterKey(onEnter)} />
        {value !== '' && <ClearButton onClear={() => onChange('')} />}
      </Group>
      <AriaFieldFoot field={props} />
      <Surface fit>
        <OptionList options={suggestions.map((text) => ({ id: text, label: text }))} />
      </Surface>
    </AriaComboBox>
  )
}
