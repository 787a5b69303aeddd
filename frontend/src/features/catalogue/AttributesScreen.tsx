import { useQuery } from '@tanstack/react-query'
import { Pencil, Plus, RotateCcw, SlidersHorizontal, Trash2, Users } from 'lucide-react'
import { useMemo, useState } from 'react'
import { deleteAttributes, restoreAttribute } from '../../api/attributes.ts'
import type { Definition } from '../../api/types.ts'
import { Format } from '../../domain/format.ts'
import { emptyPanel } from '../../domain/panel.ts'
import { m } from '../../i18n/index.ts'
import { typeName } from '../../i18n/typeName.ts'
import { attributesQuery } from '../../state/catalogues.ts'
import { useServices } from '../../state/services.ts'
import { useStore } from '../../state/useStore.ts'
import { Button, Icon, type MenuEntry } from '../../ui/index.ts'
import { AttributeDialog } from './AttributeDialog.tsx'
import { typeIcon } from './attributeTypes.ts'
import { CatalogueScreen, type CatalogueWords } from './CatalogueScreen.tsx'
import type { Column } from './CatalogueTable.tsx'
import styles from './catalogue.module.css'
import { DeleteDialog } from './DeleteDialog.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'
import { useCommand } from './useCommand.ts'

type Open =
  | { kind: 'new' }
  | { kind: 'edit'; definition: Definition }
  | { kind: 'delete'; definitions: readonly Definition[] }
  | { kind: 'restore'; definition: Definition }

/** The details that can be kept of a contact. */
export default function AttributesScreen() {
  const definitions = useQuery(attributesQuery).data
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <CatalogueScreen
        words={words()}
        icon={SlidersHorizontal}
        entries={definitions}
        columns={useColumns()}
        newButton={
          <Button variant="primary" icon={Plus} onPress={() => setOpen({ kind: 'new' })}>
            {m.attributes_new()}
          </Button>
        }
        menu={useMenu(setOpen)}
        onOpen={(definition) => definition.deletedAt === '' && setOpen({ kind: 'edit', definition })}
        onDelete={(chosen) => setOpen({ kind: 'delete', definitions: chosen })}
      />
      {open?.kind === 'new' && <AttributeDialog onClose={close} />}
      {open?.kind === 'edit' && <AttributeDialog definition={open.definition} onClose={close} />}
      {open?.kind === 'delete' && <DeleteDefinitions definitions={open.definitions} onClose={close} />}
      {open?.kind === 'restore' && (
        <RestoreDialog
          name={open.definition.name}
          restore={(name) => restoreAttribute(open.definition.id, name)}
          done={m.attributes_restored()}
          onClose={close}
        />
      )}
    </>
  )
}

function words(): CatalogueWords {
  return {
    title: m.attributes_title(),
    search: m.attributes_search(),
    statusLabel: m.attributes_status(),
    noneTitle: m.attributes_none(),
    noneText: m.attributes_none_text(),
    noneDeletedTitle: m.tags_none_deleted(),
    noneDeletedText: m.attributes_none_deleted_text(),
  }
}

function useColumns(): readonly Column<Definition>[] {
  const { settings } = useServices()
  const { locale } = useStore(settings)
  return useMemo(() => {
    const format = new Format(locale)
    return [
      {
        id: 'name',
        title: m.attributes_column_name(),
        cell: ({ name, deletedAt }) => (
          <bdi className={styles.strong}>{deletedAt === '' ? name : <del>{name}</del>}</bdi>
        ),
      },
      {
        id: 'type',
        title: m.attributes_column_type(),
        cell: ({ type }) => (
          <span className={styles.type}>
            <Icon of={typeIcon[type]} />
            {typeName(type)}
          </span>
        ),
      },
      {
        id: 'example',
        title: m.attributes_column_example(),
        grow: true,
        cell: ({ example, deletedAt }) =>
          deletedAt === '' ? <bdi>{example}</bdi> : m.attributes_deleted_note({ date: format.date(deletedAt) }),
      },
      {
        id: 'contacts',
        title: m.attributes_column_contacts(),
        align: 'end',
        cell: ({ contacts }) => <span className={styles.strong}>{format.count(contacts)}</span>,
      },
      { id: 'created', title: m.tags_column_created(), cell: ({ createdAt }) => format.date(createdAt) },
    ]
  }, [locale])
}

function useMenu(setOpen: (open: Open) => void): (definition: Definition) => readonly MenuEntry[] {
  const { contacts, screens, notices } = useServices()
  const run = useCommand()
  return (definition) => {
    if (definition.deletedAt !== '') {
      const restore = () =>
        void run(
          () => restoreAttribute(definition.id),
          m.attributes_restored(),
          (problem) =>
            problem.code === 'attribute.name_taken' || problem.fields.name?.code === 'attribute.name_taken'
              ? setOpen({ kind: 'restore', definition })
              : notices.show({ message: problem.message, tone: 'danger' }),
        )
      return [{ id: 'restore', label: m.tags_restore(), icon: RotateCcw, onAction: restore }]
    }
    const show = () => {
      const condition = { attribute: definition.id, operator: 'not_empty', values: [] } as const
      void contacts.show({ ...emptyPanel, conditions: [condition] })
      screens.go({ name: 'contacts' })
    }
    return [
      { id: 'edit', label: m.tags_edit(), icon: Pencil, onAction: () => setOpen({ kind: 'edit', definition }) },
      { id: 'show', label: m.tags_show_contacts(), icon: Users, onAction: show },
      {
        id: 'delete',
        label: m.tags_delete(),
        icon: Trash2,
        danger: true,
        onAction: () => setOpen({ kind: 'delete', definitions: [definition] }),
      },
    ]
  }
}

function DeleteDefinitions(props: { definitions: readonly Definition[]; onClose: () => void }) {
  const { definitions, onClose } = props
  const count = definitions.length
  const only = definitions[0]
  return (
    <DeleteDialog
      title={
        count === 1 && only ? m.attributes_delete_title({ name: only.name }) : m.attributes_delete_several({ count })
      }
      text={m.attributes_delete_text({ count: definitions.reduce((sum, each) => sum + each.contacts, 0) })}
      confirm={m.attributes_delete_confirm({ count })}
      done={m.attributes_deleted({ count })}
      run={() => deleteAttributes(definitions.map(({ id }) => id))}
      onClose={onClose}
    />
  )
}
