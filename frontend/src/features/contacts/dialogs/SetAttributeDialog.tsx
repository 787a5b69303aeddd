import { useState } from 'react'
import { setAttributeOf } from '../../../actions/contactCommands.ts'
import { reasonOf } from '../../../actions/tell.ts'
import type { Definition } from '../../../api/types.ts'
import type { Selection } from '../../../domain/selection.ts'
import { m } from '../../../i18n/index.ts'
import { useAttributes } from '../../../state/catalogues.ts'
import { useServices } from '../../../state/services.ts'
import { Button, Dialog, Select } from '../../../ui/index.ts'
import { ValueEditor } from '../../values/ValueEditor.tsx'
import { typeIcons } from '../../values/valueText.ts'
import styles from './dialogs.module.css'

export interface SetAttributeDialogProps {
  readonly selection: Selection
  readonly onClose: () => void
}

/** One value for all the contacts; an empty one takes the attribute away from them. */
export function SetAttributeDialog({ selection, onClose }: SetAttributeDialogProps) {
  const services = useServices()
  const attributes = useAttributes()
  const [definition, setDefinition] = useState<Definition | null>(null)
  const [value, setValue] = useState('')
  const [error, setError] = useState<string>()
  const choose = (id: Definition['id']) => {
    setDefinition(attributes.find((candidate) => candidate.id === id) ?? null)
    setValue('')
    setError(undefined)
  }
  const save = async () => {
    if (!definition) return
    try {
      await setAttributeOf(services, selection, definition, value)
      onClose()
    } catch (refusal) {
      setError(reasonOf(refusal))
    }
  }
  return (
    <Dialog
      title={m.contacts_set_attribute()}
      size="small"
      onClose={onClose}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onPress={onClose}>{m.contacts_close()}</Button>
          <Button variant="primary" disabled={!definition} onPress={() => void save()}>
            {value === '' ? m.contacts_clear_value() : m.contacts_set()}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p className={styles.line}>{m.contacts_value_for({ count: selection.size })}</p>
        <Select
          label={m.contacts_attribute()}
          placeholder={m.contacts_select_attribute()}
          options={attributes.map(({ id, name, type }) => ({ id, label: name, icon: typeIcons[type] }))}
          value={definition?.id ?? null}
          onChange={choose}
        />
        {definition && (
          <ValueEditor
            key={definition.id}
            definition={definition}
            value={value}
            onChange={setValue}
            error={error}
            autoFocus
          />
        )}
      </div>
    </Dialog>
  )
}
