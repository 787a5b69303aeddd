import { Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
import { m } from '../../i18n/index.ts'
import { Checkbox, IconButton, Menu, type MenuEntry } from '../../ui/index.ts'
import styles from './catalogue.module.css'
import type { Entry } from './entries.ts'

export interface Column<E> {
  id: string
  title: string
  align?: 'end'
  /** Takes what is left of the width. */
  grow?: boolean
  cell: (entry: E) => ReactNode
}

interface Props<E extends Entry> {
  label: string
  entries: readonly E[]
  columns: readonly Column<E>[]
  selected: ReadonlySet<number>
  onSelect: (selected: ReadonlySet<number>) => void
  menu: (entry: E) => readonly MenuEntry[]
  onOpen: (entry: E) => void
}

/** The list of a catalogue. It is rendered only when it has rows: a table that fills later is never read out. */
export function CatalogueTable<E extends Entry>(props: Props<E>) {
  const { label, entries, columns, selected, onSelect } = props
  const chosen = entries.filter(({ id }) => selected.has(id)).length
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th className={styles.select}>
              <Checkbox
                label={m.tags_select_all()}
                hideLabel
                checked={chosen === entries.length}
                mixed={chosen > 0 && chosen < entries.length}
                onChange={(all) => onSelect(new Set(all ? entries.map(({ id }) => id) : []))}
              />
            </th>
            {columns.map(({ id, title, align, grow }) => (
              <th key={id} scope="col" data-align={align} data-grow={grow}>
                {title}
              </th>
            ))}
            <th className={styles.more}>
              <span className={styles.hidden}>{m.tags_actions()}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <EntryRow key={entry.id} entry={entry} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function EntryRow<E extends Entry>({ entry, columns, selected, onSelect, menu, onOpen }: Props<E> & { entry: E }) {
  const toggle = (on: boolean) => {
    const next = new Set(selected)
    if (on) next.add(entry.id)
    else next.delete(entry.id)
    onSelect(next)
  }
  return (
    <tr data-selected={selected.has(entry.id) || undefined} onDoubleClick={() => onOpen(entry)}>
      <td className={styles.select}>
        <Checkbox
          label={m.tags_select({ name: entry.name })}
          hideLabel
          checked={selected.has(entry.id)}
          onChange={toggle}
        />
      </td>
      {columns.map(({ id, align, grow, cell }) => (
        <td key={id} data-align={align} data-grow={grow}>
          {cell(entry)}
        </td>
      ))}
      <td className={styles.more}>
        <Menu
          placement="bottom end"
          trigger={<IconButton icon={Ellipsis} label={m.tags_actions_for({ name: entry.name })} />}
          items={menu(entry)}
        />
      </td>
    </tr>
  )
}
