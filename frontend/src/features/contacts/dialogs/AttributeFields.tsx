import { Plus } from 'lucide-react'
import { useRef } from 'react'
import type { ShownValue } from '../../../domain/edit.ts'
import { m } from '../../../i18n/index.ts'
import { useAttributes } from '../../../state/catalogues.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { AttributeChip, IconButton, Select, TextField } from '../../../ui/index.ts'
import { typeIcons } from '../../values/typeIcons.ts'
import { ValueEditor } from '../../values/ValueEditor.tsx'
import { valueText } from '../../values/valueText.ts'
import styles from './dialogs.module.css'
import type { EditForm } from './useEditForm.ts'

/** Values as chips; a click on one puts it into the editor under them. */
export function AttributeFields({ form }: { form: EditForm }) {
  return (
    <fieldset className={styles.fields}>
      <legend className={styles.legend}>{m.contacts_attributes()}</legend>
      {form.values.length > 0 && (
        <div className={styles.chips}>
          {form.values.map((shown) => (
            <ValueChip key={shown.id} shown={shown} form={form} />
          ))}
        </div>
      )}
      <Problems form={form} />
      <Adder form={form} />
    </fieldset>
  )
}

/** What was refused and is not in the editor: one line for each value. */
function Problems({ form }: { form: EditForm }) {
  const attributes = useAttributes()
  return form.values.map(({ id, value }) => {
    const problem = form.attribute?.id === id ? undefined : form.problemOf(id, value)
    const name = attributes.find((definition) => definition.id === id)?.name
    return (
      problem !== undefined && (
        <p key={id} className={styles.problem} role="alert">
          <bdi>{name}</bdi>: {problem}
        </p>
      )
    )
  })
}

function ValueChip({ shown, form }: { shown: ShownValue; form: EditForm }) {
  const format = useFormat()
  const definition = useAttributes().find(({ id }) => id === shown.id)
  if (!definition) return null
  const { name } = definition
  const value = valueText(definition, shown.value, format)
  const { contacts } = form
  return (
    <AttributeChip
      large
      name={name}
      value={value}
      {...(shown.count < contacts ? { note: m.contacts_share({ count: shown.count, total: contacts }) } : {})}
      onPress={() => form.choose(definition, shown.value)}
      pressLabel={m.contacts_edit_attribute({ name, value })}
      onRemove={() => form.clear(shown.id)}
      removeLabel={m.contacts_remove_attribute({ name })}
    />
  )
}

function Adder({ form }: { form: EditForm }) {
  const attributes = useAttributes()
  const adder = useRef<HTMLDivElement>(null)
  // The editor goes when its value is put: the focus must not go with it, or Ctrl+Enter would reach nothing.
  const put = () => {
    form.putValue()
    adder.current?.querySelector('button')?.focus()
  }
  return (
    <div className={styles.attributeAdder} ref={adder}>
      <Select
        label={m.contacts_select_attribute()}
        hideLabel
        placeholder={m.contacts_select_attribute()}
        options={attributes.map(({ id, name, type }) => ({ id, label: name, icon: typeIcons[type] }))}
        value={form.attribute?.id ?? null}
        onChange={(id) =>
          form.choose(attributes.find((definition) => definition.id === id) ?? null, shownValue(form, id))
        }
      />
      {form.attribute ? (
        <ValueEditor
          key={form.attribute.id}
          definition={form.attribute}
          value={form.value}
          onChange={form.type}
          onEnter={put}
          error={form.problemOf(form.attribute.id, form.value)}
        />
      ) : (
        <TextField label={m.app_value()} hideLabel placeholder={m.app_value()} value="" onChange={() => {}} disabled />
      )}
      <IconButton icon={Plus} variant="outline" label={m.contacts_add_attribute()} onPress={put} />
    </div>
  )
}

function shownValue(form: EditForm, id: number): string {
  return form.values.find((shown) => shown.id === id)?.value ?? ''
}
