import type { Row } from '../../../api/types.ts'
import { attributeField } from '../../../domain/condition.ts'
import { m } from '../../../i18n/index.ts'
import type { GridColumn } from '../../../ui/index.ts'
import { AttributesCell, type Cells, DateCell, EditButton, OptOutSwitch, TagsCell, ValueCell } from './cells.tsx'
import styles from './list.module.css'
import { NameCell } from './NameCell.tsx'

type Column = GridColumn<Row>

export const editColumn = 'edit'

/** The column with this id; undefined for one of an attribute that is gone. */
export function columnOf(id: string, cells: Cells): Column | undefined {
  const fixed = [...personColumns(cells), ...chipColumns(cells), ...dateColumns(cells), consentColumn(), actionColumn()]
  return fixed.find((column) => column.id === id) ?? attributeColumn(id, cells)
}

/** All columns fit beside the filters in a window of 1366 pixels; low rows have name and number on one line. */
const ordinaryWidths = { name: 190, attributes: 172, tags: 210 }
const compactWidths = { name: 256, attributes: 140, tags: 176 }

function widthsOf({ density }: Cells): typeof ordinaryWidths {
  return density === 'compact' ? compactWidths : ordinaryWidths
}

function personColumns(cells: Cells): readonly Column[] {
  return [
    {
      id: 'name',
      title: m.contacts_column_name(),
      width: widthsOf(cells).name,
      min: 160,
      sortable: true,
      pinned: 'start',
      rowHeader: true,
      render: (row) => <NameCell row={row} density={cells.density} search={cells.search} />,
    },
    {
      id: 'phone',
      title: m.contacts_column_phone(),
      width: 150,
      min: 120,
      sortable: true,
      render: (row) => <bdi className={styles.quiet}>{row.phoneText}</bdi>,
    },
  ]
}

function chipColumns(cells: Cells): readonly Column[] {
  return [
    {
      id: 'attributes',
      title: m.contacts_column_attributes(),
      width: widthsOf(cells).attributes,
      min: 120,
      grow: 0.8,
      render: (row, cell) => <AttributesCell row={row} cell={cell} cells={cells} />,
    },
    {
      id: 'tags',
      title: m.contacts_column_tags(),
      width: widthsOf(cells).tags,
      min: 120,
      grow: 1,
      sortable: true,
      descendingFirst: true,
      render: (row, cell) => <TagsCell row={row} cell={cell} cells={cells} />,
    },
  ]
}

/** Distances are told for the last time seen only: when someone was added is looked up by date. */
function dateColumns(cells: Cells): readonly Column[] {
  const date = (id: string, title: string, width: number, of: (row: Row) => string): Column => ({
    id,
    title,
    width,
    min: 84,
    sortable: true,
    descendingFirst: true,
    render: (row) => <DateCell at={of(row)} distance={id === 'last_seen'} cells={cells} />,
  })
  return [
    date('first_seen', m.contacts_column_first_seen(), 108, (row) => row.firstSeen),
    date('last_seen', m.contacts_column_last_seen(), 100, (row) => row.lastSeen),
    date('created_at', m.contacts_column_created_at(), 102, (row) => row.createdAt),
  ]
}

function consentColumn(): Column {
  return {
    id: 'consent',
    title: m.contacts_column_opted_out(),
    width: 80,
    min: 72,
    sortable: true,
    descendingFirst: true,
    render: (row) => <OptOutSwitch row={row} />,
  }
}

function actionColumn(): Column {
  return {
    id: editColumn,
    title: m.contacts_column_edit(),
    hideTitle: true,
    width: 40,
    min: 40,
    resizable: false,
    pinned: 'end',
    render: (row) => <EditButton row={row} />,
  }
}

function attributeColumn(id: string, cells: Cells): Column | undefined {
  const definition = [...cells.attributes.values()].find((candidate) => attributeField(candidate.id) === id)
  return (
    definition && {
      id,
      title: definition.name,
      width: 140,
      min: 80,
      sortable: true,
      align: definition.type === 'number' ? 'end' : 'start',
      render: (row) => <ValueCell row={row} definition={definition} cells={cells} />,
    }
  )
}
