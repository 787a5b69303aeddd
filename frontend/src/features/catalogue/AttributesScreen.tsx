import { useQuery } from '@tanstack/react-query'
import { Plus, SlidersHorizontal } from 'lucide-react'
import { useMemo, useState } from 'react'
import { deleteAttributes, restoreAttribute } from '../../api/attributes.ts'
import type { Definition } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import { typeName } from '../../i18n/typeName.ts'
import { attributesQuery } from '../../state/catalogues.ts'
import { useFormat } from '../../state/useFormat.ts'
import { Button, Icon } from '../../ui/index.ts'
import { typeIcons } from '../values/typeIcons.ts'
import { valueText } from '../values/valueText.ts'
import { AttributeDialog } from './AttributeDialog.tsx'
import { CatalogueScreen, type CatalogueWords } from './CatalogueScreen.tsx'
import type { Column } from './CatalogueTable.tsx'
import { ChangeTypeDialog } from './ChangeTypeDialog.tsx'
import styles from './catalogue.module.css'
import { DeleteDialog } from './DeleteDialog.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'
import { type OpenAttribute, useAttributeMenu } from './useAttributeMenu.ts'

/** The details that can be kept of a contact. */
export default function AttributesScreen() {
  const definitions = useQuery(attributesQuery).data
  const [open, setOpen] = useState<OpenAttribute | null>(null)
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
        menu={useAttributeMenu(setOpen)}
        onOpen={(definition) => definition.deletedAt === '' && setOpen({ kind: 'edit', definition })}
        onDelete={(chosen) => setOpen({ kind: 'delete', definitions: chosen })}
      />
      {open?.kind === 'new' && <AttributeDialog definitions={definitions ?? []} onClose={close} />}
      {open?.kind === 'edit' && (
        <AttributeDialog definition={open.definition} definitions={definitions ?? []} onClose={close} />
      )}
      {open?.kind === 'retype' && <ChangeTypeDialog definition={open.definition} onClose={close} />}
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
  const format = useFormat()
  return useMemo(
    () => [
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
            <Icon of={typeIcons[type]} />
            {typeName(type)}
          </span>
        ),
      },
      {
        id: 'example',
        title: m.attributes_column_example(),
        grow: true,
        cell: (definition) =>
          definition.deletedAt === '' ? (
            <bdi>{definition.example !== '' && valueText(definition, definition.example, format)}</bdi>
          ) : (
            m.attributes_deleted_note({ date: format.date(definition.deletedAt) })
          ),
      },
      {
        id: 'contacts',
        title: m.attributes_column_contacts(),
        align: 'end',
        cell: ({ contacts }) => <span className={styles.strong}>{format.count(contacts)}</span>,
      },
      { id: 'created', title: m.tags_column_created(), cell: ({ createdAt }) => format.date(createdAt) },
    ],
    [format],
  )
}

function DeleteDefinitions(props: { definitions: readonly Definition[]; onClose: () => void }) {
  const { definitions, onClose } = props
  const count = definitions.length
  const only = definitions[0]
  return (
    <DeleteDialog
      aspect="attributes"
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
