import { m } from '../../../i18n/index.ts'
import { Checkbox, RadioGroup } from '../../../ui/index.ts'
import { type ExportForm, leavesNobody, leftOutBy } from './useExportForm.ts'

/** Whom of them by their consent, and whether to save who is left out. */
export function ExportAudience({ form }: { form: ExportForm }) {
  const { audience, counts, format } = form
  const someLeftOut = counts !== null && leftOutBy(audience, counts) > 0
  return (
    <>
      <RadioGroup
        label={m.contacts_export_audience()}
        options={[
          { id: 'everyone', label: m.contacts_export_everyone() },
          {
            id: 'not_opted_out',
            label: counts
              ? m.contacts_export_leave_out_count({ count: counts.optedOut })
              : m.contacts_export_leave_out(),
          },
          {
            id: 'opted_in',
            label: counts ? m.contacts_export_opted_in_count({ count: counts.optedIn }) : m.contacts_export_opted_in(),
            help: counts ? m.contacts_export_no_record({ count: counts.notAsked }) : undefined,
          },
        ]}
        value={audience}
        onChange={form.setAudience}
        error={leavesNobody(audience, counts) ? m.contacts_export_nobody_left() : undefined}
      />
      {someLeftOut && (
        <Checkbox
          label={m.contacts_export_tell_left_out()}
          help={format === 'csv' ? m.contacts_export_tell_beside() : m.contacts_export_tell_sheet()}
          checked={form.tellLeftOut}
          onChange={form.setTellLeftOut}
        />
      )}
    </>
  )
}
