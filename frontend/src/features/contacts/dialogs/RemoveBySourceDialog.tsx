import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { removeSourceTraces } from '../../../actions/sourceCommands.ts'
import { attempt } from '../../../actions/tell.ts'
import { tracesOf } from '../../../api/contacts.ts'
import type { SourceRemoval, SourceTraces } from '../../../api/types.ts'
import { type Source, sources } from '../../../domain/source.ts'
import { m } from '../../../i18n/index.ts'
import { useServices } from '../../../state/services.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { useSelected } from '../../../state/useStore.ts'
import { Banner, Button, Checkbox, DateField, Dialog, RadioGroup, Select } from '../../../ui/index.ts'
import { sourceWord } from '../../values/sourceWord.ts'
import styles from './dialogs.module.css'

/** Everything that a source added since a day goes, after its numbers were shown. */
export function RemoveBySourceDialog({ onClose }: { onClose: () => void }) {
  const services = useServices()
  const form = useForm()
  const found = useTraces(form.removal)
  const remove = () => {
    if (!form.removal || !found || found.contacts === 0) return
    const { removal } = form
    onClose()
    void attempt(services, () => removeSourceTraces(services, removal))
  }
  return (
    <Dialog
      title={m.source_remove_title()}
      size="small"
      onClose={onClose}
      onSubmit={remove}
      footer={
        <>
          <Button onPress={onClose}>{m.source_cancel()}</Button>
          <Button variant="danger" disabled={!found || found.contacts === 0} onPress={remove}>
            {m.source_remove()}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <Select
          label={m.source_source()}
          placeholder={m.source_choose()}
          options={sources.map((id) => ({ id, label: sourceWord(id) }))}
          value={form.source}
          onChange={form.setSource}
        />
        <DateField label={m.source_since()} help={m.source_since_help()} value={form.since} onChange={form.setSince} />
        <fieldset className={styles.fields}>
          <legend className={styles.legend}>{m.source_what()}</legend>
          <Checkbox label={m.source_tags()} checked={form.tags} onChange={form.setTags} />
          <Checkbox label={m.source_values()} checked={form.values} onChange={form.setValues} />
        </fieldset>
        <Scope everyone={form.everyone} onChange={form.setEveryone} />
        {form.removal && found && <Rehearsal removal={form.removal} found={found} />}
      </div>
    </Dialog>
  )
}

function useForm() {
  const { contacts } = useServices()
  const selection = useSelected(contacts, (state) => state.selection)
  const [source, setSource] = useState<Source | null>(null)
  const [since, setSince] = useState('')
  const [tags, setTags] = useState(true)
  const [values, setValues] = useState(true)
  const [everyone, setEveryone] = useState(selection.isEmpty)
  const isAsked = source !== null && (tags || values)
  const removal: SourceRemoval | null = isAsked
    ? { source, since, tags, values, everyone, selection: selection.wire() }
    : null
  return { source, setSource, since, setSince, tags, setTags, values, setValues, everyone, setEveryone, removal }
}

/** What would go, counted while one chooses. */
function useTraces(removal: SourceRemoval | null): SourceTraces | undefined {
  const answer = useQuery({
    queryKey: ['traces', removal],
    queryFn: () => (removal ? tracesOf(removal) : undefined),
    enabled: removal !== null,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  })
  return removal === null ? undefined : answer.data
}

/** Those who are selected, or all; a choice only while some are selected. */
function Scope({ everyone, onChange }: { everyone: boolean; onChange: (everyone: boolean) => void }) {
  const selection = useSelected(useServices().contacts, (state) => state.selection)
  if (selection.isEmpty) return null
  return (
    <RadioGroup
      label={m.source_whom()}
      options={[
        { id: 'all', label: m.source_everyone() },
        { id: 'selected', label: m.source_selected({ count: selection.size }) },
      ]}
      value={everyone ? 'all' : 'selected'}
      onChange={(id) => onChange(id === 'all')}
    />
  )
}

/** "AI tool added 1,204 tags and 40 values to 980 contacts since 1 May 2026." */
function Rehearsal({ removal, found }: { removal: SourceRemoval; found: SourceTraces }) {
  const format = useFormat()
  const source = sourceWord(removal.source)
  if (found.contacts === 0) return <p role="status">{m.source_nothing({ source })}</p>
  const what = whatWords(found)
  return (
    <Banner tone="warning">
      <span role="status">
        {removal.since === ''
          ? m.source_found({ source, what })
          : m.source_found_since({ source, what, day: format.day(removal.since) })}
      </span>{' '}
      {found.values > 0 && m.source_values_help()} {m.source_undo_help()}
    </Banner>
  )
}

/** "1,204 tags and 40 values to 980 contacts" */
function whatWords({ tags, values, contacts }: SourceTraces): string {
  const who = m.source_count_contacts({ count: contacts })
  const tagWords = m.source_count_tags({ count: tags })
  const valueWords = m.source_count_values({ count: values })
  if (tags > 0 && values > 0) return m.source_both({ tags: tagWords, values: valueWords, who })
  return m.source_one({ what: tags > 0 ? tagWords : valueWords, who })
}
