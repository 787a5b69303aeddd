import { ArrowDown, ArrowUp, Columns3 } from 'lucide-react'
import { attributeOf } from '../../../domain/condition.ts'
import type { ColumnLayout } from '../../../domain/layout.ts'
import { moveColumn } from '../../../domain/layout.ts'
import { m } from '../../../i18n/index.ts'
import { useAttributesById } from '../../../state/catalogues.ts'
import { useServices } from '../../../state/services.ts'
import { useColumnLayout } from '../../../state/useColumnLayout.ts'
import { Grip, IconButton, keepingFocus, LinkButton, Popover, Switch } from '../../../ui/index.ts'
import styles from './list.module.css'
import { columnLayout } from './useColumns.ts'

/** Which columns are shown, and in which order. The name is always the first. */
export function ColumnsButton() {
  const { layout } = useServices()
  const columns = useColumnLayout()
  const move = useMove()
  const movable = columns.filter(({ id }) => id !== 'name')
  return (
    <Popover
      label={m.contacts_columns()}
      placement="bottom end"
      trigger={<IconButton icon={Columns3} label={m.contacts_columns()} />}
    >
      <ul className={styles.columnList}>
        {movable.map((column, place) => (
          <ColumnLine
            key={column.id}
            column={column}
            first={place === 0}
            last={place === movable.length - 1}
            onShow={(shown) =>
              layout.setColumns(columns.map((other) => (other.id === column.id ? { ...other, shown } : other)))
            }
            onMove={(by) => move(column.id, by)}
          />
        ))}
      </ul>
      <div className={styles.columnFoot}>
        <LinkButton onPress={() => layout.setColumns(null)}>{m.contacts_reset_columns()}</LinkButton>
      </div>
    </Popover>
  )
}

/** Moves a column and says where it is now. Dragging goes on while the columns change: it asks how they are each time. */
function useMove() {
  const services = useServices()
  const titleOf = useTitles()
  return (id: string, by: number) => {
    const before = columnLayout(services).layout
    const columns = moveColumn(before, id, Math.max(by, 1 - before.findIndex((column) => column.id === id)))
    services.layout.setColumns(columns)
    const place = columns.findIndex((column) => column.id === id) + 1
    services.announcer.say(m.table_column_moved({ column: titleOf(id), place, total: columns.length }))
  }
}

interface ColumnLineProps {
  readonly column: ColumnLayout
  readonly first: boolean
  readonly last: boolean
  readonly onShow: (shown: boolean) => void
  readonly onMove: (by: number) => void
}

function ColumnLine({ column, first, last, onShow, onMove }: ColumnLineProps) {
  const title = useTitles()(column.id)
  return (
    <li className={styles.columnLine}>
      <Grip label={m.table_move_column({ column: title })} onMove={onMove} />
      <Switch label={title} checked={column.shown} onChange={onShow} />
      <IconButton
        icon={ArrowUp}
        size="small"
        label={m.contacts_move_column_left({ column: title })}
        disabled={first}
        onPress={() => keepingFocus(() => onMove(-1))}
      />
      <IconButton
        icon={ArrowDown}
        size="small"
        label={m.contacts_move_column_right({ column: title })}
        disabled={last}
        onPress={() => keepingFocus(() => onMove(1))}
      />
    </li>
  )
}

const titles: Readonly<Record<string, () => string>> = {
  phone: m.contacts_column_phone,
  consent: m.contacts_column_opted_out,
  attributes: m.contacts_column_attributes,
  tags: m.contacts_column_tags,
  first_seen: m.contacts_column_first_seen,
  last_seen: m.contacts_column_last_seen,
  created_at: m.contacts_column_created_at,
}

function useTitles(): (id: string) => string {
  const attributes = useAttributesById()
  return (id) => {
    const attribute = attributeOf(id)
    return titles[id]?.() ?? (attribute === null ? id : (attributes.get(attribute)?.name ?? id))
  }
}
