import { useState } from 'react'
import type { ApiError } from '../../api/call.ts'
import { createTag, editTag, restoreTag } from '../../api/tags.ts'
import type { Tag, TagInput } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import { Button, ColorSwatchGrid, Dialog, TagPill, TextArea, TextField } from '../../ui/index.ts'
import styles from './catalogue.module.css'
import { RestoreOffer } from './RestoreOffer.tsx'
import { useCommand } from './useCommand.ts'

interface Props {
  /** The tag that is edited; none: a new one. */
  tag?: Tag
  tags: readonly Tag[]
  onClose: () => void
}

/** Create tag, Edit tag. */
export function TagDialog({ tag, tags, onClose }: Props) {
  const [input, setInput] = useState<TagInput>({
    name: tag?.name ?? '',
    description: tag?.description ?? '',
    color: tag?.color ?? 0,
  })
  const [problem, setProblem] = useState<ApiError | null>(null)
  const [busy, setBusy] = useState(false)
  const run = useCommand()
  const change = (part: Partial<TagInput>) => {
    setInput({ ...input, ...part })
    setProblem(null)
  }
  const save = async () => {
    setBusy(true)
    const saved = tag
      ? await run(() => editTag(tag.id, input), m.tags_updated(), setProblem)
      : await run(() => createTag(input), m.tags_created(), setProblem)
    setBusy(false)
    if (saved) onClose()
  }
  return (
    <Dialog
      title={tag ? m.tags_edit_title() : m.tags_create_title()}
      onClose={onClose}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onPress={onClose}>{m.ui_cancel()}</Button>
          <Button variant="primary" busy={busy} onPress={() => void save()}>
            {tag ? m.tags_save() : m.tags_create()}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField
          label={m.tags_name()}
          value={input.name}
          onChange={(name) => change({ name })}
          onEnter={() => void save()}
          counter={{ max: 50, from: 40 }}
          error={problem?.fields.name?.message ?? (problem && !hasField(problem) ? problem.message : undefined)}
          autoFocus
          required
        />
        <RestoreOffer
          problem={problem}
          entries={tags}
          restore={({ id }) => restoreTag(id)}
          done={m.tags_restored()}
          onRestored={onClose}
        />
        <TextArea
          label={m.tags_description()}
          optional
          value={input.description}
          onChange={(description) => change({ description })}
          rows={3}
          counter={{ max: 500, from: 400 }}
          help={m.tags_description_help()}
          error={problem?.fields.description?.message}
        />
        <ColorSwatchGrid label={m.tags_color()} optional value={input.color} onChange={(color) => change({ color })} />
        <Preview input={input} />
      </div>
    </Dialog>
  )
}

function hasField(problem: ApiError): boolean {
  return Object.keys(problem.fields).length > 0
}

/** The pill as it will stand in the list, in both themes. */
function Preview({ input }: { input: TagInput }) {
  const name = input.name.trim() || m.tags_preview_name()
  return (
    <div className={styles.preview}>
      {m.tags_preview()}
      {(['light', 'dark'] as const).map((theme) => (
        <span key={theme} className={styles.sample} data-theme={theme}>
          <TagPill name={name} color={input.color} />
        </span>
      ))}
    </div>
  )
}
