import type { Selection } from '../../../domain/selection.ts'
import { m } from '../../../i18n/index.ts'
import { Banner, DateField, Dialog, Select, TextArea, TextField } from '../../../ui/index.ts'
import { DialogButtons } from './DialogButtons.tsx'
import styles from './dialogs.module.css'
import { type Method, methods, type OptInForm, useOptIn } from './useOptIn.ts'

export interface OptInDialogProps {
  readonly selection: Selection
  /** Who opted out themselves, and what that means; "": nobody did. */
  readonly withdrawn: string
  readonly onClose: () => void
}

/** How someone agreed. Whoever opted out themselves is opted in only with a word on that. */
export function OptInDialog({ selection, withdrawn, onClose }: OptInDialogProps) {
  const again = withdrawn !== ''
  const form = useOptIn(selection, again, onClose)
  return (
    <Dialog
      title={again ? m.contacts_opt_in_title() : m.contacts_opt_in_first_title({ count: selection.size })}
      onClose={onClose}
      onSubmit={form.save}
      footer={<DialogButtons label={m.contacts_opt_in()} busy={form.busy} onConfirm={form.save} onClose={onClose} />}
    >
      <div className={styles.body}>
        {form.error !== undefined && <Banner tone="danger">{form.error}</Banner>}
        <p>{again ? withdrawn : m.contacts_opt_in_first_text()}</p>
        <div className={styles.pair}>
          <Select<Method>
            label={m.contacts_opt_in_method()}
            options={methods.map(({ id, label }) => ({ id, label: label() }))}
            value={form.draft.method}
            onChange={(method) => form.change({ method })}
            error={form.problemOf('method')}
          />
          <DateField
            label={m.contacts_opt_in_on()}
            help={again ? m.contacts_opt_in_on_help() : undefined}
            value={form.draft.on}
            onChange={(on) => form.change({ on })}
            error={form.problemOf('on')}
          />
        </div>
        <NoticeChoice form={form} />
        <TextArea
          label={m.contacts_opt_in_note()}
          help={m.contacts_opt_in_note_help()}
          error={form.problemOf('note')}
          required={again}
          optional={!again}
          rows={2}
          value={form.draft.note}
          onChange={(note) => form.change({ note })}
        />
        <div className={styles.pair}>
          <TextField
            label={m.contacts_opt_in_evidence()}
            help={m.contacts_opt_in_evidence_help()}
            optional
            value={form.draft.evidence}
            onChange={(evidence) => form.change({ evidence })}
            error={form.problemOf('evidence')}
          />
          <DateField
            label={m.contacts_opt_in_until()}
            help={m.contacts_opt_in_until_help()}
            optional
            value={form.draft.until}
            onChange={(until) => form.change({ until })}
            error={form.problemOf('until')}
          />
        </div>
      </div>
    </Dialog>
  )
}

/** The words that they were shown, as they were shown. */
function NoticeChoice({ form }: { form: OptInForm }) {
  const { draft, offered } = form
  const chosen = offered.find(({ id }) => id === draft.notice)
  return (
    <div className={styles.fields}>
      <Select<(typeof draft)['notice']>
        label={m.contacts_opt_in_notice()}
        help={offered.length === 0 ? m.contacts_opt_in_no_notices() : undefined}
        options={[
          { id: 0, label: m.contacts_opt_in_notice_none() },
          ...offered.map(({ id, name, version }) => ({ id, label: m.notices_version_of({ name, version }) })),
        ]}
        value={draft.notice}
        onChange={(notice) => form.change({ notice })}
        error={form.problemOf('notice')}
      />
      {chosen && (
        <blockquote className={styles.quote} lang={chosen.language} dir="auto">
          {chosen.text}
        </blockquote>
      )}
    </div>
  )
}
