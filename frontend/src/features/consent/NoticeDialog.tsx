import { useState } from 'react'
import { saveNotice } from '../../actions/consentCommands.ts'
import { reasonOf } from '../../actions/tell.ts'
import { ApiError } from '../../api/call.ts'
import type { Notice, NoticeInput } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { useLocale } from '../../state/useFormat.ts'
import { useSelected } from '../../state/useStore.ts'
import { Banner, Button, ComboBox, Dialog, TextArea, TextField } from '../../ui/index.ts'
import styles from './consent.module.css'
import { languageName } from './languageName.ts'

interface Props {
  readonly notices: readonly Notice[]
  /** The notice of which this is a new version; none: a new notice. */
  readonly of?: Notice
  readonly onClose: () => void
}

const languages = ['en', 'ar', 'de', 'es', 'fr', 'hi', 'id', 'it', 'nl', 'pt', 'pt-BR', 'tr', 'yo', 'zh']

/** New notice, or a new version of one. */
export function NoticeDialog({ notices, of, onClose }: Props) {
  const form = useNotice(of, onClose)
  const next = of ? Math.max(...versionsOf(notices, of)) + 1 : 1
  const save = of ? m.notices_save_version({ version: next }) : m.notices_save()
  return (
    <Dialog
      title={of ? m.notices_new_version() : m.notices_new()}
      onClose={onClose}
      onSubmit={form.save}
      footer={
        <>
          <Button onPress={onClose}>{m.ui_cancel()}</Button>
          <Button variant="primary" busy={form.busy} onPress={form.save}>
            {save}
          </Button>
        </>
      }
    >
      <div className={styles.notice}>
        {form.error !== undefined && <Banner tone="danger">{form.error}</Banner>}
        {of && <p className={styles.noticesText}>{m.notices_stays({ version: next - 1 })}</p>}
        <Fields form={form} versionOf={of} />
      </div>
    </Dialog>
  )
}

function versionsOf(notices: readonly Notice[], of: Notice): number[] {
  return notices.filter(({ name }) => name.toLowerCase() === of.name.toLowerCase()).map(({ version }) => version)
}

interface NoticeForm {
  readonly input: NoticeInput
  readonly change: (part: Partial<NoticeInput>) => void
  readonly problemOf: (field: keyof NoticeInput) => string | undefined
  readonly error: string | undefined
  readonly busy: boolean
  readonly save: () => void
}

function useNotice(of: Notice | undefined, onClose: () => void): NoticeForm {
  const services = useServices()
  const business = useSelected(services.settings, ({ businessName }) => businessName)
  const [input, setInput] = useState<NoticeInput>({
    name: of?.name ?? '',
    language: of?.language ?? 'en',
    organisation: of?.organisation ?? business,
    text: of?.text ?? '',
  })
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    try {
      await saveNotice(services, input)
      onClose()
    } catch (refusal) {
      setProblem(refusal)
      setBusy(false)
    }
  }
  const fields = problem instanceof ApiError ? problem.fields : {}
  return {
    input,
    change: (part) => {
      setInput({ ...input, ...part })
      setProblem(null)
    },
    problemOf: (field) => fields[field]?.message,
    error: problem !== null && Object.keys(fields).length === 0 ? reasonOf(problem) : undefined,
    busy,
    save: () => void save(),
  }
}

function Fields({ form, versionOf }: { form: NoticeForm; versionOf: Notice | undefined }) {
  const locale = useLocale()
  const { input, change, problemOf } = form
  return (
    <>
      <TextField
        label={m.notices_name()}
        help={m.notices_name_help()}
        value={input.name}
        onChange={(name) => change({ name })}
        counter={{ max: 50, from: 40 }}
        error={problemOf('name')}
        disabled={versionOf !== undefined}
        autoFocus={versionOf === undefined}
        required
      />
      <TextArea
        label={m.notices_words()}
        help={m.notices_words_help()}
        value={input.text}
        onChange={(text) => change({ text })}
        rows={6}
        counter={{ max: 4000, from: 3500 }}
        error={problemOf('text')}
        autoFocus={versionOf !== undefined}
        required
      />
      <div className={styles.noticePair}>
        <TextField
          label={m.notices_organisation()}
          help={m.notices_organisation_help()}
          value={input.organisation}
          onChange={(organisation) => change({ organisation })}
          error={problemOf('organisation')}
          required
        />
        <ComboBox
          label={m.notices_language()}
          options={languages.map((id) => ({ id, label: languageName(id, locale) }))}
          value={input.language}
          onChange={(language) => change({ language: language ?? '' })}
          error={problemOf('language')}
        />
      </div>
    </>
  )
}
