import { type LucideIcon, Search } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import {
  Dialog as AriaDialog,
  Autocomplete,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components'
import { cx } from '../cx.ts'
import { Icon } from '../marks/Icon.tsx'
import { Kbd } from '../marks/Kbd.tsx'
import { isEnterOnNothing } from './enter.ts'
import styles from './palette.module.css'

export type PaletteItem = { id: string; label: string; icon?: LucideIcon; detail?: string; shortcut?: string }

export type PaletteGroup = { id: string; title: string; items: readonly PaletteItem[] }

export type CommandPaletteProps = {
  label: string
  placeholder: string
  query: string
  onQuery: (query: string) => void
  /** What fits the query, best first. */
  groups: readonly PaletteGroup[]
  emptyText: string
  /** Enter or a click; `keepOpen` with Ctrl. */
  onRun: (id: string, keepOpen: boolean) => void
  onClose: () => void
}

/** One field from which everything can be reached. Until the arrows choose another, Enter runs the first line. */
export function CommandPalette(props: CommandPaletteProps) {
  const { label, placeholder, query, onQuery, groups, onRun, onClose } = props
  const keepOpen = useRef(false)
  const onKeyDown = (event: KeyboardEvent) => {
    keepOpen.current = event.ctrlKey || event.metaKey
    const first = groups.flatMap((group) => group.items)[0]
    if (first && isEnterOnNothing(event)) onRun(first.id, keepOpen.current)
  }
  return (
    <ModalOverlay className={cx(styles.scrim)} isOpen isDismissable onOpenChange={(open) => open || onClose()}>
      <Modal className={cx(styles.palette)}>
        <AriaDialog aria-label={label} className={cx(styles.dialog)}>
          <div className={styles.content} onKeyDownCapture={onKeyDown}>
            <Autocomplete inputValue={query} onInputChange={onQuery}>
              <SearchField aria-label={label} autoFocus className={cx(styles.field)}>
                <Icon of={Search} />
                <Input className={cx(styles.input)} placeholder={placeholder} dir="auto" />
              </SearchField>
              <PaletteList {...props} onPick={(id) => onRun(id, keepOpen.current)} />
            </Autocomplete>
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

function PaletteList({ label, groups, emptyText, onPick }: CommandPaletteProps & { onPick: (id: string) => void }) {
  const shown = groups.filter((group) => group.items.length > 0)
  return (
    <ListBox
      aria-label={label}
      className={cx(styles.list)}
      onAction={(key) => onPick(String(key))}
      renderEmptyState={() => <div className={styles.nothing}>{emptyText}</div>}
    >
      {shown.map((group) => (
        <ListBoxSection key={group.id}>
          <Header className={cx(styles.title)}>{group.title}</Header>
          {group.items.map((item) => (
            <PaletteRow key={item.id} item={item} first={item === shown[0]?.items[0]} />
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  )
}

function PaletteRow({ item, first }: { item: PaletteItem; first: boolean }) {
  return (
    <ListBoxItem id={item.id} textValue={item.label} className={cx(styles.item, first && styles.first)}>
      {item.icon && <Icon of={item.icon} />}
      <bdi className={styles.label}>{item.label}</bdi>
      {item.detail !== undefined && <span className={styles.detail}>{item.detail}</span>}
      {item.shortcut !== undefined && <Kbd keys={item.shortcut} />}
    </ListBoxItem>
  )
}
