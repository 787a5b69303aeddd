import { type KeyboardEvent, useState } from 'react'
import { saveTags } from '../../../../actions/inPlace.ts'
import type { Row } from '../../../../api/types.ts'
import type { TagId } from '../../../../domain/ids.ts'
import { m } from '../../../../i18n/index.ts'
import { useTags, useTagsById } from '../../../../state/catalogues.ts'
import { useServices } from '../../../../state/services.ts'
import { AnchoredPopover, PickerList, TagPill } from '../../../../ui/index.ts'
import { nameOf } from '../cells.tsx'
import styles from './editing.module.css'
import { type AfterEdit, picksOrPresses, useCellKeys } from './useCellKeys.ts'

export interface TagsEditorProps {
  readonly row: Row
  readonly cell: HTMLElement
  readonly onDone: (to: AfterEdit) => void
}

/** The tags of one contact: those it has, each with its ×, and a list to pick more from. Saved as one change. */
export default function TagsEditor({ row, cell, onDone }: TagsEditorProps) {
  const services = useServices()
  const [tags, setTags] = useState<readonly TagId[]>(row.tags)
  const { error, finish, handlers } = useCellKeys(
    () => (sameTags(tags, row.tags) ? Promise.resolve() : saveTags(services, row, tags)),
    onDone,
    keeps,
  )
  return (
    <AnchoredPopover
      label={m.table_tags_of({ name: nameOf(row) })}
      anchor={{ current: cell }}
      onClose={() => finish('stay')}
      width={280}
    >
      <div {...handlers}>
        <Chosen tags={tags} onRemove={(id) => setTags(tags.filter((other) => other !== id))} />
        <Picker without={tags} onPick={(id) => setTags([...tags, id])} />
        {error !== undefined && (
          <p role="alert" className={styles.error}>
            {error}
          </p>
        )}
      </div>
    </AnchoredPopover>
  )
}

function Chosen({ tags, onRemove }: { tags: readonly TagId[]; onRemove: (id: TagId) => void }) {
  const byId = useTagsById()
  if (tags.length === 0) return null
  return (
    <div className={styles.chosen}>
      {tags.map((id) => {
        const tag = byId.get(id)
        return tag && <TagPill key={id} name={tag.name} color={tag.color} onRemove={() => onRemove(id)} />
      })}
    </div>
  )
}

function Picker({ without, onPick }: { without: readonly TagId[]; onPick: (id: TagId) => void }) {
  const offered = useTags().filter(({ id }) => !without.includes(id))
  return (
    <PickerList
      label={m.contacts_pick_tag()}
      options={offered.map(({ id, name, color }) => ({ id, label: name, color }))}
      onPick={onPick}
      emptyText={m.contacts_no_tag_found()}
    />
  )
}

/** Enter picks while something is looked for. */
function keeps(event: KeyboardEvent): boolean {
  const { key, target } = event
  return picksOrPresses(event) || (key === 'Enter' && target instanceof HTMLInputElement && target.value !== '')
}

function sameTags(a: readonly TagId[], b: readonly TagId[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id))
}
