import { Plus } from 'lucide-react'
import { m } from '../../../i18n/index.ts'
import { useTags, useTagsById } from '../../../state/catalogues.ts'
import { ComboBox, IconButton, TagPill } from '../../../ui/index.ts'
import styles from './dialogs.module.css'
import type { EditForm } from './useEditForm.ts'

/** Tags as pills, and the way to one more. Those that everyone has are not offered. */
export function TagFields({ form }: { form: EditForm }) {
  const byId = useTagsById()
  const { contacts } = form
  return (
    <fieldset className={styles.fields}>
      <legend className={styles.legend}>{m.contacts_tags()}</legend>
      {form.tags.length > 0 && (
        <div className={styles.chips}>
          {form.tags.map(({ id, count }) => {
            const tag = byId.get(id)
            return (
              tag && (
                <TagPill
                  key={id}
                  large
                  name={tag.name}
                  color={tag.color}
                  {...(count < contacts ? { note: m.contacts_share({ count, total: contacts }) } : {})}
                  onRemove={() => form.drop(id)}
                />
              )
            )
          })}
        </div>
      )}
      <Adder form={form} />
    </fieldset>
  )
}

function Adder({ form }: { form: EditForm }) {
  const everyones = new Set(form.tags.filter(({ count }) => count === form.contacts).map(({ id }) => id))
  const offered = useTags().filter(({ id }) => !everyones.has(id))
  return (
    <div className={styles.tagAdder}>
      <ComboBox
        label={m.contacts_select_tag()}
        hideLabel
        placeholder={m.contacts_select_tag()}
        emptyText={m.contacts_no_tag_found()}
        options={offered.map(({ id, name, color }) => ({ id, label: name, color }))}
        value={form.tag}
        onChange={form.chooseTag}
      />
      <IconButton icon={Plus} variant="outline" label={m.contacts_add_tag()} onPress={form.putTag} />
    </div>
  )
}
