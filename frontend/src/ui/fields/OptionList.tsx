import { Check, Plus } from 'lucide-react'
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'
import { TagPill } from '../chips/TagPill.tsx'
import { cx } from '../cx.ts'
import type { Key } from '../keys.ts'
import { Icon } from '../marks/Icon.tsx'
import { definedProps } from '../props.ts'
import styles from './fields.module.css'
import { bySection, createKey, type Option } from './option.ts'

export type OptionListProps<K extends Key> = {
  label?: string
  options: readonly Option<K>[]
  emptyText?: string
  /** A last row that makes something new of `text`. */
  create?: { label: string; text: string } | undefined
  onAction?: (key: Key) => void
}

/** The rows of a list to choose from, in sections. */
export function OptionList<K extends Key>({ label, options, emptyText, create, onAction }: OptionListProps<K>) {
  return (
    <ListBox
      className={cx(styles.list)}
      {...definedProps({ 'aria-label': label, onAction })}
      renderEmptyState={() => <div className={styles.nothing}>{emptyText}</div>}
    >
      {bySection(options).map((section) =>
        section.title === undefined ? (
          section.options.map((option) => <OptionRow key={option.id} option={option} />)
        ) : (
          <ListBoxSection key={section.title}>
            <Header className={cx(styles.listTitle)}>{section.title}</Header>
            {section.options.map((option) => (
              <OptionRow key={option.id} option={option} />
            ))}
          </ListBoxSection>
        ),
      )}
      {create && (
        <ListBoxItem id={createKey} textValue={create.text} className={cx(styles.option)}>
          <Icon of={Plus} />
          <span className={styles.optionLabel}>{create.label}</span>
        </ListBoxItem>
      )}
    </ListBox>
  )
}

function OptionRow<K extends Key>({ option }: { option: Option<K> }) {
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.label}
      className={cx(styles.option)}
      isDisabled={option.disabled ?? false}
    >
      {({ isSelected }) => (
        <>
          <OptionContent option={option} />
          {option.detail !== undefined && <span className={styles.optionDetail}>{option.detail}</span>}
          {isSelected && <Icon of={Check} />}
        </>
      )}
    </ListBoxItem>
  )
}

/** Icon and label, or the tag. */
export function OptionContent<K extends Key>({ option }: { option: Option<K> }) {
  if (option.color !== undefined) {
    return (
      <span className={styles.optionLabel}>
        <TagPill name={option.label} color={option.color} />
      </span>
    )
  }
  return (
    <>
      {option.icon && <Icon of={option.icon} />}
      <span className={styles.optionLabel} dir="auto">
        {option.label}
      </span>
    </>
  )
}
