import { ChevronDown } from 'lucide-react'
import { memo, type ReactNode, useMemo, useState } from 'react'
import type { Tag } from '../../../api/types.ts'
import { fitness } from '../../../domain/fuzzy.ts'
import type { TagId } from '../../../domain/ids.ts'
import { type Panel, type TagMode, tagModes } from '../../../domain/panel.ts'
import { m } from '../../../i18n/index.ts'
import { useTagsById } from '../../../state/catalogues.ts'
import { useFacets } from '../../../state/useFacets.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { Checkbox, LinkButton, Menu, SearchField, TagPill } from '../../../ui/index.ts'
import styles from './filters.module.css'
import { tagModeWords } from './words.ts'

export interface TagFilterProps {
  readonly tags: readonly TagId[]
  readonly mode: TagMode
  readonly untagged: boolean
  readonly onChange: (part: Partial<Panel>) => void
  /** What else is asked about tags. */
  readonly children: ReactNode
}

/** How many tags are listed until all are asked for. */
const fewTags = 7

/** Ticked tags first, then the most used; each with its contacts under the other conditions. */
export const TagFilter = memo(function TagFilter({ tags: ticked, mode, untagged, onChange, children }: TagFilterProps) {
  const [search, setSearch] = useState('')
  const [showAll, setShowAll] = useState(false)
  const order = useHeldOrder(ticked)
  const tags = useOffered(mode, ticked)
  const counts = useCounts()
  const fitsAll = tags.length <= fewTags
  const listed = inOrder(tags, order.first)
    .filter(({ name }) => fitness(search, name) > 0)
    .filter(({ id }, place) => showAll || search !== '' || place < fewTags || ticked.includes(id))
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>
        {m.contacts_tags()}
        <ModeMenu mode={mode} onChange={(tagMode) => onChange({ tagMode })} />
      </h3>
      {tags.length === 0 ? (
        <p className={styles.none}>{m.contacts_no_tags_defined()}</p>
      ) : (
        <SearchField label={m.contacts_find_tag()} value={search} onChange={setSearch} />
      )}
      <ul className={styles.tags} {...order.handlers}>
        {listed.map((tag) => (
          <TagLine
            key={tag.id}
            tag={tag}
            count={counts.of(tag.id)}
            ticked={ticked.includes(tag.id)}
            onTick={(on) => onChange({ tags: ticking(ticked, tag.id, on) })}
          />
        ))}
        {tags.length > 0 && (showAll || fitsAll || untagged) && (
          <UntaggedLine count={counts.untagged} ticked={untagged} onTick={(on) => onChange({ untagged: on })} />
        )}
      </ul>
      {search === '' && !fitsAll && <ShowAll count={tags.length} on={showAll} onChange={setShowAll} />}
      {children}
    </section>
  )
})

/** The tags that can be asked about: deleted ones too where history is, or when they are ticked already. */
function useOffered(mode: TagMode, ticked: readonly TagId[]): readonly Tag[] {
  const all = useTagsById()
  return useMemo(
    () => [...all.values()].filter(({ id, deletedAt }) => deletedAt === '' || mode === 'had' || ticked.includes(id)),
    [all, mode, ticked],
  )
}

function ticking(ticked: readonly TagId[], id: TagId, on: boolean): readonly TagId[] {
  return on ? [...ticked, id] : ticked.filter((other) => other !== id)
}

/** Which tags stand first: the ticked ones. While someone is at the list nothing moves, or the next click would miss. */
function useHeldOrder(ticked: readonly TagId[]) {
  const [held, setHeld] = useState<readonly TagId[] | null>(null)
  const hold = () => setHeld((before) => before ?? ticked)
  const release = () => setHeld(null)
  return {
    first: held ?? ticked,
    handlers: { onPointerEnter: hold, onFocus: hold, onPointerLeave: release, onBlur: release },
  }
}

interface Counts {
  readonly of: (id: TagId) => number | undefined
  readonly untagged: number | undefined
}

function useCounts(): Counts {
  const facets = useFacets()
  const byTag = new Map(facets?.tags.map(({ id, count }) => [id, count]))
  return { of: (id) => (facets ? (byTag.get(id) ?? 0) : undefined), untagged: facets?.noTags }
}

/** By the catalogue's own counts, so that no row moves under the pointer when the counts change. */
function inOrder(tags: readonly Tag[], ticked: readonly TagId[]): readonly Tag[] {
  const rank = (tag: Tag) => (ticked.includes(tag.id) ? ticked.indexOf(tag.id) - ticked.length : 0)
  return [...tags].sort((a, b) => rank(a) - rank(b) || b.contacts - a.contacts)
}

interface TagLineProps {
  readonly tag: Tag
  readonly count: number | undefined
  readonly ticked: boolean
  readonly onTick: (ticked: boolean) => void
}

function TagLine({ tag, count, ticked, onTick }: TagLineProps) {
  return (
    <li className={styles.tag}>
      <Checkbox
        label={<TagPill name={tag.name} color={tag.color} deleted={tag.deletedAt !== ''} />}
        name={tag.name}
        checked={ticked}
        onChange={onTick}
      />
      <Count value={count} />
    </li>
  )
}

function UntaggedLine({ count, ticked, onTick }: Omit<TagLineProps, 'tag'>) {
  return (
    <li className={styles.tag}>
      <Checkbox label={m.contacts_untagged()} checked={ticked} onChange={onTick} />
      <Count value={count} />
    </li>
  )
}

function ShowAll({ count, on, onChange }: { count: number; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <LinkButton onPress={() => onChange(!on)}>
      {on ? m.contacts_show_fewer_tags() : m.contacts_show_all_tags({ count })}
    </LinkButton>
  )
}

function Count({ value }: { value: number | undefined }) {
  const format = useFormat()
  return <span className={styles.count}>{value === undefined ? '' : format.count(value)}</span>
}

function ModeMenu({ mode, onChange }: { mode: TagMode; onChange: (mode: TagMode) => void }) {
  return (
    <Menu
      label={m.contacts_tag_mode()}
      placement="bottom end"
      trigger={<LinkButton trailingIcon={ChevronDown}>{tagModeWords(mode).short}</LinkButton>}
      items={[
        {
          id: 'modes',
          title: m.contacts_tag_mode(),
          choose: 'one',
          items: tagModes.map((id) => ({
            id,
            label: tagModeWords(id).short,
            checked: id === mode,
            onAction: () => onChange(id),
          })),
        },
      ]}
    />
  )
}
