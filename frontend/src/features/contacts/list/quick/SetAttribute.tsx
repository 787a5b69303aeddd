import { type KeyboardEvent, useState } from 'react'
import { setAttributeOf } from '../../../../actions/contactCommands.ts'
import type { Definition } from '../../../../api/types.ts'
import type { Selection } from '../../../../domain/selection.ts'
import { m } from '../../../../i18n/index.ts'
import { useAttributes } from '../../../../state/catalogues.ts'
import { useServices } from '../../../../state/services.ts'
import { Select } from '../../../../ui/index.ts'
import { typeIcons } from '../../../values/typeIcons.ts'
import { ValueEditor } from '../../../values/ValueEditor.tsx'
import { DialogButtons } from '../../dialogs/DialogButtons.tsx'
import { useSaving } from '../../dialogs/useSaving.tsx'
import styles from './quick.module.css'

export interface SetAttributeProps {
  readonly selection: Selection
  readonly onClose: () => void
}

/** One value for all the contacts; an empty one takes the attribute away from them. */
export function SetAttribute({ selection, onClose }: SetAttributeProps) {
  const [definition, setDefinition] = useState<Definition | null>(null)
  const [value, setValue] = useState('')
  const label = value === '' ? m.contacts_clear_value() : m.contacts_set()
  const saving = useSaveValue({ selection, definition, value, label, onClose })
  const buttons = { label, busy: saving.busy, disabled: !definition }
  const choose = (next: Definition | null) => {
    setDefinition(next)
    setValue('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) saving.save()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields inside
    <div className={styles.form} onKeyDown={onKeyDown}>
      <p className={styles.line}>{m.contacts_value_for({ count: selection.size })}</p>
      <AttributeSelect value={definition} onChange={choose} />
      {definition && (
        <ValueEditor
          key={definition.id}
          definition={definition}
          value={value}
          onChange={setValue}
          error={saving.error}
          autoFocus
        />
      )}
      <footer className={styles.foot}>
        <DialogButtons {...buttons} onConfirm={saving.save} onClose={onClose} />
      </footer>
      {saving.question}
    </div>
  )
}

interface AttributeSelectProps {
  readonly value: Definition | null
  readonly onChange: (definition: Definition | null) => void
}

function AttributeSelect({ value, onChange }: AttributeSelectProps) {
  const attributes = useAttributes()
  return (
    <Select
      label={m.contacts_attribute()}
      placeholder={m.contacts_select_attribute()}
      options={attributes.map(({ id, name, type }) => ({ id, label: name, icon: typeIcons[type] }))}
      value={value?.id ?? null}
      onChange={(id) => onChange(attributes.find((candidate) => candidate.id === id) ?? null)}
    />
  )
}

interface SaveOptions extends SetAttributeProps {
  readonly definition: Definition | null
  readonly value: string
  readonly label: string
}

function useSaveValue({ selection, definition, value, label, onClose }: SaveOptions) {
  const services = useServices()
  const count = selection.size
  const saving = useSaving({
    contacts: count,
    title: m.contacts_confirm_set({ name: definition?.name ?? '', count }),
    confirmLabel: label,
    run: async () => {
      if (definition) await setAttributeOf(services, selection, definition, value)
    },
    onClose,
  })
  return { ...saving, save: () => definition && saving.save() }
}
