import { useQuery } from '@tanstack/react-query'
import { Plus, Tag as TagIcon } from 'lucide-react'
import { useMemo, useState } from 'react'
import { deleteTags, restoreTag } from '../../api/tags.ts'
import type { Tag } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import { tagsQuery } from '../../state/catalogues.ts'
import { useFormat } from '../../state/useFormat.ts'
import { Button, TagPill } from '../../ui/index.ts'
import { PageMenu } from '../shell/PageMenu.tsx'
import { CatalogueScreen, type CatalogueWords } from './CatalogueScreen.tsx'
import type { Column } from './CatalogueTable.tsx'
import styles from './catalogue.module.css'
import { DeleteDialog } from './DeleteDialog.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'
import { TagDialog } from './TagDialog.tsx'
import { type OpenTag, useTagMenu } from './useTagMenu.ts'

/** The tag catalogue: every label that a contact can carry. */
export default function TagsScreen() {
  const tags = useQuery(tagsQuery).data
  const [open, setOpen] = useState<OpenTag | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <CatalogueScreen
        words={words()}
        icon={TagIcon}
        entries={tags}
        columns={useColumns()}
        pageMenu={<PageMenu actions={['contacts.removeBySource']} />}
        newButton={
          <Button variant="primary" icon={Plus} onPress={() => setOpen({ kind: 'new' })}>
            {m.tags_new()}
          </Button>
        }
        menu={useTagMenu(setOpen)}
        onOpen={(tag) => tag.deletedAt === '' && setOpen({ kind: 'edit', tag })}
        onDelete={(chosen) => setOpen({ kind: 'delete', tags: chosen })}
      />
      {open?.kind === 'new' && <TagDialog tags={tags ?? []} onClose={close} />}
      {open?.kind === 'edit' && <TagDialog tag={open.tag} tags={tags ?? []} onClose={close} />}
      {open?.kind === 'merge' && <MergeDialog tag={open.tag} tags={tags ?? []} onClose={close} />}
      {open?.kind === 'delete' && <DeleteTags tags={open.tags} onClose={close} />}
      {open?.kind === 'restore' && (
        <RestoreDialog
          name={open.tag.name}
          restore={(name) => restoreTag(open.tag.id, name)}
          done={m.tags_restored()}
          onClose={close}
        />
      )}
    </>
  )
}

function words(): CatalogueWords {
  return {
    title: m.tags_title(),
    search: m.tags_search(),
    statusLabel: m.tags_status(),
    noneTitle: m.tags_none(),
    noneText: m.tags_none_text(),
    noneDeletedTitle: m.tags_none_deleted(),
    noneDeletedText: m.tags_none_deleted_text(),
  }
}

function useColumns(): readonly Column<Tag>[] {
  const format = useFormat()
  return useMemo(
    () => [
      {
        id: 'tag',
        title: m.tags_column_tag(),
        cell: ({ name, color, deletedAt }) => <TagPill name={name} color={color} deleted={deletedAt !== ''} />,
      },
      {
        id: 'description',
        title: m.tags_column_description(),
        grow: true,
        cell: ({ description, deletedAt, contacts }) =>
          deletedAt === '' ? (
            <bdi>{description}</bdi>
          ) : (
            m.tags_deleted_note({ date: format.date(deletedAt), count: contacts })
          ),
      },
      {
        id: 'contacts',
        title: m.tags_column_contacts(),
        align: 'end',
        cell: ({ contacts }) => <span className={styles.strong}>{format.count(contacts)}</span>,
      },
      { id: 'created', title: m.tags_column_created(), cell: ({ createdAt }) => format.date(createdAt) },
    ],
    [format],
  )
}

function DeleteTags({ tags, onClose }: { tags: readonly Tag[]; onClose: () => void }) {
  const count = tags.length
  const contacts = tags.reduce((sum, tag) => sum + tag.contacts, 0)
  const only = tags[0]
  return (
    <DeleteDialog
      aspect="tags"
      title={count === 1 && only ? m.tags_delete_title({ name: only.name }) : m.tags_delete_several({ count })}
      text={count === 1 ? m.tags_delete_text({ count: contacts }) : m.tags_delete_several_text({ count: contacts })}
      confirm={m.tags_delete_confirm({ count })}
      done={m.tags_deleted({ count })}
      run={() => deleteTags(tags.map(({ id }) => id))}
      onClose={onClose}
    />
  )
}
