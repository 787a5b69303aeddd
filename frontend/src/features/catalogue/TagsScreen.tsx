import { useQuery } from '@tanstack/react-query'
import { Copy, Pencil, Plus, RotateCcw, Tag as TagIcon, Trash2, Users } from 'lucide-react'
import { useMemo, useState } from 'react'
import { deleteTags, restoreTag } from '../../api/tags.ts'
import type { Tag } from '../../api/types.ts'
import { Format } from '../../domain/format.ts'
import { emptyPanel } from '../../domain/panel.ts'
import { m } from '../../i18n/index.ts'
import { tagsQuery } from '../../state/catalogues.ts'
import { useServices } from '../../state/services.ts'
import { useStore } from '../../state/useStore.ts'
import { Button, type MenuEntry, TagPill } from '../../ui/index.ts'
import { CatalogueScreen, type CatalogueWords } from './CatalogueScreen.tsx'
import type { Column } from './CatalogueTable.tsx'
import styles from './catalogue.module.css'
import { DeleteDialog } from './DeleteDialog.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'
import { TagDialog } from './TagDialog.tsx'
import { useCommand } from './useCommand.ts'

type Open =
  | { kind: 'new' }
  | { kind: 'edit'; tag: Tag }
  | { kind: 'delete'; tags: readonly Tag[] }
  | { kind: 'restore'; tag: Tag }

/** The tag catalogue: every label that a contact can carry. */
export default function TagsScreen() {
  const tags = useQuery(tagsQuery).data
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <CatalogueScreen
        words={words()}
        icon={TagIcon}
        entries={tags}
        columns={useColumns()}
        newButton={
          <Button variant="primary" icon={Plus} onPress={() => setOpen({ kind: 'new' })}>
            {m.tags_new()}
          </Button>
        }
        menu={useMenu(setOpen)}
        onOpen={(tag) => tag.deletedAt === '' && setOpen({ kind: 'edit', tag })}
        onDelete={(chosen) => setOpen({ kind: 'delete', tags: chosen })}
      />
      {open?.kind === 'new' && <TagDialog tags={tags ?? []} onClose={close} />}
      {open?.kind === 'edit' && <TagDialog tag={open.tag} tags={tags ?? []} onClose={close} />}
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
  const { settings } = useServices()
  const { locale } = useStore(settings)
  return useMemo(() => {
    const format = new Format(locale)
    return [
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
    ]
  }, [locale])
}

function useMenu(setOpen: (open: Open) => void): (tag: Tag) => readonly MenuEntry[] {
  const { contacts, screens, notices } = useServices()
  const run = useCommand()
  return (tag) => {
    const copy: MenuEntry = {
      id: 'copy',
      label: m.tags_copy_name(),
      icon: Copy,
      onAction: () =>
        void navigator.clipboard.writeText(tag.name).then(() => notices.show({ message: m.tags_copied() })),
    }
    if (tag.deletedAt !== '') {
      const restore = () =>
        void run(
          () => restoreTag(tag.id),
          m.tags_restored(),
          (problem) =>
            problem.code === 'tag.name_taken' || problem.fields.name?.code === 'tag.name_taken'
              ? setOpen({ kind: 'restore', tag })
              : notices.show({ message: problem.message, tone: 'danger' }),
        )
      return [{ id: 'restore', label: m.tags_restore(), icon: RotateCcw, onAction: restore }, copy]
    }
    const show = () => {
      void contacts.show({ ...emptyPanel, tags: [tag.id] })
      screens.go({ name: 'contacts' })
    }
    return [
      { id: 'edit', label: m.tags_edit(), icon: Pencil, onAction: () => setOpen({ kind: 'edit', tag }) },
      { id: 'show', label: m.tags_show_contacts(), icon: Users, onAction: show },
      copy,
      {
        id: 'delete',
        label: m.tags_delete(),
        icon: Trash2,
        danger: true,
        onAction: () => setOpen({ kind: 'delete', tags: [tag] }),
      },
    ]
  }
}

function DeleteTags({ tags, onClose }: { tags: readonly Tag[]; onClose: () => void }) {
  const count = tags.length
  const contacts = tags.reduce((sum, tag) => sum + tag.contacts, 0)
  const only = tags[0]
  return (
    <DeleteDialog
      title={count === 1 && only ? m.tags_delete_title({ name: only.name }) : m.tags_delete_several({ count })}
      text={count === 1 ? m.tags_delete_text({ count: contacts }) : m.tags_delete_several_text({ count: contacts })}
      confirm={m.tags_delete_confirm({ count })}
      done={m.tags_deleted({ count })}
      run={() => deleteTags(tags.map(({ id }) => id))}
      onClose={onClose}
    />
  )
}
