import type { ExportFormat, ExportScope } from '../../../api/types.ts'
import type { Selection } from '../../../domain/selection.ts'
import { m } from '../../../i18n/index.ts'
import { useServices } from '../../../state/services.ts'
import { useStore } from '../../../state/useStore.ts'
import { Dialog, MultiComboBox, RadioGroup, Segments } from '../../../ui/index.ts'
import { DialogButtons } from './DialogButtons.tsx'
import styles from './dialogs.module.css'
import { ExportAudience } from './ExportAudience.tsx'
import { type ExportForm, leavesNobody, useExportForm } from './useExportForm.ts'

/** Which contacts, which columns, which format; the native dialog asks where. */
export function ExportDialog({ selection, onClose }: { selection?: Selection | undefined; onClose: () => void }) {
  const form = useExportForm(selection, onClose)
  return (
    <Dialog
      title={m.contacts_export_title()}
      size="small"
      onClose={onClose}
      onSubmit={form.save}
      footer={
        <DialogButtons
          label={m.contacts_save_as()}
          busy={form.busy}
          disabled={form.columns.length === 0 || leavesNobody(form.audience, form.counts)}
          onConfirm={form.save}
          onClose={onClose}
        />
      }
    >
      <div className={styles.body}>
        <Scope selection={form.selection} value={form.scope} onChange={form.setScope} />
        <ExportAudience form={form} />
        <Format value={form.format} onChange={form.setFormat} />
        <Columns form={form} />
      </div>
    </Dialog>
  )
}

function Columns({ form }: { form: ExportForm }) {
  return (
    <>
      <RadioGroup
        label={m.contacts_export_columns()}
        options={[
          { id: 'standard', label: m.contacts_export_standard(), help: m.contacts_export_standard_help() },
          { id: 'table', label: m.contacts_export_as_table() },
          { id: 'all', label: m.contacts_export_everything() },
          { id: 'choose', label: m.contacts_export_choose() },
        ]}
        value={form.choice}
        onChange={form.setChoice}
      />
      {form.choice === 'choose' && (
        <MultiComboBox
          label={m.contacts_export_chosen()}
          options={form.offered.all.map(({ name, title }) => ({ id: name, label: title }))}
          value={form.chosen}
          onChange={form.setChosen}
        />
      )}
    </>
  )
}

interface ScopeProps {
  readonly selection: Selection
  readonly value: ExportScope
  readonly onChange: (scope: ExportScope) => void
}

function Scope({ selection, value, onChange }: ScopeProps) {
  const { view } = useStore(useServices().contacts)
  return (
    <RadioGroup
      label={m.contacts_export_which()}
      options={[
        {
          id: 'selected',
          label: m.contacts_export_selected({ count: selection.size }),
          disabled: selection.isEmpty,
        },
        { id: 'matching', label: m.contacts_export_matching({ count: view?.total ?? 0 }) },
        { id: 'all', label: m.contacts_export_all({ count: view?.all ?? 0 }) },
      ]}
      value={value}
      onChange={onChange}
    />
  )
}

function Format({ value, onChange }: { value: ExportFormat; onChange: (format: ExportFormat) => void }) {
  return (
    <fieldset className={styles.fields}>
      <legend className={styles.legend}>{m.contacts_export_format()}</legend>
      <Segments
        label={m.contacts_export_format()}
        options={[
          { id: 'csv', label: m.contacts_export_as_csv() },
          { id: 'xlsx', label: m.contacts_export_as_xlsx() },
        ]}
        value={value}
        onChange={onChange}
      />
      {value === 'xlsx' && <small className={styles.line}>{m.contacts_export_xlsx_help()}</small>}
    </fieldset>
  )
}
