import { m } from '../../i18n/index.ts'
import { useTags } from '../../state/catalogues.ts'
import { useServices } from '../../state/services.ts'
import { usePrivacy } from '../../state/usePrivacy.ts'
import { useSelected, useStore } from '../../state/useStore.ts'
import { MultiComboBox, RadioGroup, TextField } from '../../ui/index.ts'
import { ConsentColumn } from './ConsentColumn.tsx'
import { StepPage } from './StepPage.tsx'
import styles from './transfer.module.css'

/** Step 4: what happens with contacts and tags that are already there. */
export function ExistingStep() {
  const { imports } = useServices()
  const { options } = useStore(imports)
  const tags = useTags()
  if (!options) return null
  return (
    <StepPage title={m.transfer_existing_title()} text={m.transfer_existing_text()}>
      <div className={styles.form}>
        <RadioGroup
          label={m.transfer_existing()}
          value={options.existing}
          onChange={(existing) => imports.change({ existing })}
          options={[
            { id: 'fill', label: m.transfer_existing_fill(), help: m.transfer_existing_fill_help() },
            { id: 'overwrite', label: m.transfer_existing_overwrite(), help: m.transfer_existing_overwrite_help() },
            { id: 'skip', label: m.transfer_existing_skip(), help: m.transfer_existing_skip_help() },
          ]}
        />
        <ErasedPeople />
        <RadioGroup
          label={m.transfer_new_tags()}
          value={options.createTags ? 'create' : 'ignore'}
          onChange={(choice) => imports.change({ createTags: choice === 'create' })}
          options={[
            { id: 'create', label: m.transfer_new_tags_create() },
            { id: 'ignore', label: m.transfer_new_tags_ignore() },
          ]}
        />
        <MultiComboBox
          label={m.transfer_add_tags()}
          optional
          options={tags.map(({ id, name, color }) => ({ id, label: name, color }))}
          value={options.addTags}
          onChange={(addTags) => imports.change({ addTags })}
        />
        {options.columns.includes('opted_out') && (
          <TextField
            label={m.transfer_opted_out_yes()}
            help={m.transfer_opted_out_help()}
            value={options.optedOutYes.join(', ')}
            onChange={(text) => imports.change({ optedOutYes: text.split(',').map((word) => word.trim()) })}
          />
        )}
        <ConsentColumn />
      </div>
    </StepPage>
  )
}

/** Whether those who were erased come back; not asked while nobody was. */
function ErasedPeople() {
  const { imports } = useServices()
  const addErased = useSelected(imports, ({ options }) => options?.addErased ?? false)
  const privacy = usePrivacy()
  if (!privacy || privacy.entries === 0) return null
  return (
    <RadioGroup
      label={m.privacy_import()}
      value={addErased ? 'add' : 'leave'}
      onChange={(choice) => imports.change({ addErased: choice === 'add' })}
      options={[
        { id: 'leave', label: m.privacy_import_leave(), help: m.privacy_import_leave_help() },
        { id: 'add', label: m.privacy_import_add(), help: m.privacy_import_add_help() },
      ]}
    />
  )
}
