import { Pencil } from 'lucide-react'
import type { Definition, Density, Row, Tag } from '../../../api/types.ts'
import { attributeField } from '../../../domain/condition.ts'
import type { Format } from '../../../domain/format.ts'
import type { AttributeId, TagId } from '../../../domain/ids.ts'
import type { ColumnLayout } from '../../../domain/layout.ts'
import { m } from '../../../i18n/index.ts'
import { type Chip, ChipRow, type GridCell, type GridColumn, Icon, switchClass } from '../../../ui/index.ts'
import { valueText } from '../../values/valueText.ts'
import styles from './list.module.css'
import { momentText } from './momentText.ts'
import { NameCell } from './NameCell.tsx'

/** What cells need besides their row. */
export interface Cells {
  readonly tags: ReadonlyMap<TagId, Tag>
  readonly attributes: ReadonlyMap<AttributeId, Definition>
  readonly format: Format
  readonly density: Density
  readonly now: Date
  /** Folded words of the search, shown in bold where they are found. */
  readonly search: string
}

type Column = GridColumn<Row>

export const editColumn = 'edit'

/** The columns that can be arranged, in their first order. @param wide there is room for one more */
export function defaultColumns(definitions: readonly Definition[], wide: boolean): readonly ColumnLayout[] {
  const shown: Record<string, boolean> = { phone: false, first_seen: wide }
  const fixed = ['name', 'phone', 'consent', 'attributes', 'tags', 'first_seen', 'last_seen', 'created_at']
  return [
    ...fixed.map((id) => ({ id, shown: shown[id] ?? true })),
    ...definitions.map(({ id }) => ({ id: attributeField(id), shown: false })),
  ]
}

/** The column with this id; undefined for one of an attribute that is gone. */
export function columnOf(id: string, cells: Cells): Column | undefined {
  return fixedColumns(cells).find((column) => column.id === id) ?? attributeColumn(id, cells)
}

/** All columns fit beside the filters in a window of 1366 pixels; low rows have name and number on one line. */
const ordinaryWidths = { name: 190, attributes: 172, tags: 210 }
const compactWidths = { name: 256, attributes: 140, tags: 176 }

function fixedColumns(cells: Cells): readonly Column[] {
  const widths = cells.density === 'compact' ? compactWidths : ordinaryWidths
  return [
    {
      id: 'name',
      title: m.contacts_column_name(),
      width: widths.name,
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
    {
      id: 'consent',
      title: m.contacts_column_opted_out(),
      width: 80,
      min: 72,
      sortable: true,
      descendingFirst: true,
      render: (row) => <OptOutSwitch row={row} />,
    },
    {
      id: 'attributes',
      title: m.contacts_column_attributes(),
      width: widths.attributes,
      min: 120,
      grow: 0.8,
      render: (row, cell) => <AttributesCell row={row} cell={cell} cells={cells} />,
    },
    {
      id: 'tags',
      title: m.contacts_column_tags(),
      width: widths.tags,
      min: 120,
      grow: 1,
      sortable: true,
      descendingFirst: true,
      render: (row, cell) => <TagsCell row={row} cell={cell} cells={cells} />,
    },
    dateColumn('first_seen', m.contacts_column_first_seen(), 108, (row) => row.firstSeen, cells),
    dateColumn('last_seen', m.contacts_column_last_seen(), 100, (row) => row.lastSeen, cells),
    dateColumn('created_at', m.contacts_column_created_at(), 102, (row) => row.createdAt, cells),
    {
      id: editColumn,
      title: m.contacts_column_edit(),
      hideTitle: true,
      width: 40,
      min: 40,
      resizable: false,
      pinned: 'end',
      render: (row) => <EditButton row={row} />,
    },
  ]
}

/** Distances are told for the last time seen only: when someone was added is looked up by date. */
function dateColumn(id: string, title: string, width: number, of: (row: Row) => string, cells: Cells): Column {
  return {
    id,
    title,
    width,
    min: id === 'last_seen' ? 84 : 88,
    sortable: true,
    descendingFirst: true,
    render: (row) => {
      const at = of(row)
      if (at === '') return <span className={styles.quiet}>{m.contacts_no_name()}</span>
      const text = id === 'last_seen' ? momentText(at, cells.now, cells.format) : cells.format.date(at)
      return (
        <time className={styles.quiet} dateTime={at} title={cells.format.moment(at)}>
          {text}
        </time>
      )
    },
  }
}

function attributeColumn(id: string, cells: Cells): Column | undefined {
  const definition = [...cells.attributes.values()].find((candidate) => attributeField(candidate.id) === id)
  if (!definition) return undefined
  return {
    id,
    title: definition.name,
    width: 140,
    min: 80,
    sortable: true,
    align: definition.type === 'number' ? 'end' : 'start',
    render: (row) => {
      const value = row.attributes.find((candidate) => candidate.id === definition.id)?.value
      return value === undefined ? null : <bdi className={styles.cut}>{valueText(definition, value, cells.format)}</bdi>
    },
  }
}

interface ChipCellProps {
  readonly row: Row
  readonly cell: GridCell
  readonly cells: Cells
}

function TagsCell({ row, cell, cells }: ChipCellProps) {
  const chips = row.tags.flatMap((id): Chip[] => {
    const tag = cells.tags.get(id)
    return tag ? [{ key: id, kind: 'tag', name: tag.name, color: tag.color }] : []
  })
  return (
    <ChipRow
      chips={chips}
      width={cell.width}
      lines={cells.density === 'comfortable' ? 2 : 1}
      empty={m.contacts_no_tags()}
      moreAction="moreTags"
      moreLabel={m.contacts_all_tags({ name: nameOf(row) })}
    />
  )
}

function AttributesCell({ row, cell, cells }: ChipCellProps) {
  const chips = row.attributes.flatMap((attribute): Chip[] => {
    const definition = cells.attributes.get(attribute.id)
    if (!definition) return []
    const value = valueText(definition, attribute.value, cells.format)
    return [{ key: attribute.id, kind: 'attribute', name: definition.name, value }]
  })
  return (
    <ChipRow
      chips={chips}
      width={cell.width}
      empty={m.contacts_no_attributes()}
      moreAction="moreAttributes"
      moreLabel={m.contacts_all_attributes({ name: nameOf(row) })}
    />
  )
}

function OptOutSwitch({ row }: { row: Row }) {
  return (
    <button
      type="button"
      role="switch"
      className={switchClass('optout')}
      tabIndex={-1}
      data-action="optOut"
      aria-checked={row.consent === 'opted_out'}
      aria-label={m.contacts_opted_out_of({ name: nameOf(row) })}
    />
  )
}

function EditButton({ row }: { row: Row }) {
  return (
    <button
      type="button"
      className={styles.edit}
      tabIndex={-1}
      data-action="edit"
      aria-label={m.contacts_edit_of({ name: nameOf(row) })}
    >
      <Icon of={Pencil} />
    </button>
  )
}

/** What a contact is called where it needs a name: its name, its number, or that it has neither. */
export function nameOf(row: Row): string {
  return row.name || row.phoneText || m.contacts_unnamed()
}
