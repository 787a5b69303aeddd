import { useState } from 'react'
import { mergeTags } from '../../api/tags.ts'
import type { Tag } from '../../api/types.ts'
import type { TagId } from '../../domain/ids.ts'
import { m } from '../../i18n/index.ts'
import { useFormat } from '../../state/useFormat.ts'
import { Button, ComboBox, Dialog } from '../../ui/index.ts'
import styles from './catalogue.module.css'
import { useChange } from './useCommand.ts'

interface Props {
  tag: Tag
  tags: readonly Tag[]
  onClose: () => void
}

/** Makes one tag of two. It says how many contacts get the other tag before anything happens. */
export function MergeDialog({ tag, tags, onClose }: Props) {
  const format = useFormat()
  const [into, setInto] = useState<TagId | null>(null)
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  const change = useChange('tags')
  const others = tags.filter(({ id, deletedAt }) => id !== tag.id && deletedAt === '')
  const target = others.find(({ id }) => id === into)
  const merge = async () => {
    if (!target) return
    setBusy(true)
    const done = m.tags_merged({ name: tag.name, into: target.name })
    const merged = await change(
      () => mergeTags(tag.id, target.id),
      done,
      (problem) => setError(problem.message),
    )
    setBusy(false)
    if (merged) onClose()
  }
  return (
    <Dialog
      title={m.tags_merge_title({ name: tag.name })}
      size="small"
      onClose={onClose}
      onSubmit={() => void merge()}
      footer={
        <>
          <Button onPress={onClose}>{m.ui_cancel()}</Button>
          <Button variant="primary" busy={busy} disabled={!target} onPress={() => void merge()}>
            {m.tags_merge_confirm()}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{m.tags_merge_text({ count: tag.contacts, name: tag.name })}</p>
        <ComboBox
          label={m.tags_merge_into()}
          options={others.map(({ id, name, color, contacts }) => ({
            ...{ id, label: name, color },
            detail: format.count(contacts),
          }))}
          value={into}
          onChange={(id) => {
            setInto(id)
            setError(undefined)
          }}
          emptyText={m.tags_merge_none()}
          error={error}
        />
      </div>
    </Dialog>
  )
}
