import { Pencil } from 'lucide-react'
import type { Definition, Density, Row, Tag } from '../../../api/types.ts'
import type { Format } from '../../../domain/format.ts'
import type { AttributeId, TagId } from '../../../domain/ids.ts'
import { m } from '../../../i18n/index.ts'
import { type Chip, ChipRow, type GridCell, Icon, switchClass } from '../../../ui/index.ts'
import { valueText } from '../../values/valueText.ts'
import styles from './list.module.css'
import { momentText } from './momentText.ts'

/** What cells need besides their row. */
export interface Cells {
  readonly tags: ReadonlyMap<TagId, Tag>
  readonly attributes: ReadonlyMap<AttributeId, Definition>
  readonly format: Format
  readonly density: Density
  readonly now: Date
  /** What is searched for; shown in bold where it is found. */
  readonly search: string
}

/** What a contact is called where it needs a name: its name, its number, or that it has neither. */
export function nameOf(row: Row): string {
  return row.name || row.phoneText || m.contacts_unnamed()
}

export interface ChipCellProps {
  readonly row: Row
  readonly cell: GridCell
  readonly cells: Cells
}

export function TagsCell({ row, cell, cells }: ChipCellProps) {
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

export function AttributesCell({ row, cell, cells }: ChipCellProps) {
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

export interface DateCellProps {
  /** RFC 3339, "" = unknown. */
  readonly at: string
  /** Told as a distance where it is recent. */
  readonly distance: boolean
  readonly cells: Cells
}

export function DateCell({ at, distance, cells }: DateCellProps) {
  if (at === '') return <span className={styles.quiet}>{m.contacts_no_name()}</span>
  return (
    <time className={styles.quiet} dateTime={at} title={cells.format.moment(at)}>
      {distance ? momentText(at, cells.now, cells.format) : cells.format.date(at)}
    </time>
  )
}

export function ValueCell({ row, definition, cells }: { row: Row; definition: Definition; cells: Cells }) {
  const value = row.attributes.find(({ id }) => id === definition.id)?.value
  return value === undefined ? null : <bdi className={styles.cut}>{valueText(definition, value, cells.format)}</bdi>
}

export function OptOutSwitch({ row }: { row: Row }) {
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

export function EditButton({ row }: { row: Row }) {
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
