import { Copy, Download, Ellipsis, Eraser, FileText, FileUser, Pencil, ShieldCheck, Trash2, X } from 'lucide-react'
import { useState } from 'react'
import { deleteSelected } from '../../../actions/contactCommands.ts'
import { closePanel } from '../../../actions/panelActions.ts'
import { copyLines } from '../../../actions/panelCommands.ts'
import { openEverything, openProof } from '../../../actions/paperCommands.ts'
import type { Row } from '../../../api/types.ts'
import { Selection } from '../../../domain/selection.ts'
import { m } from '../../../i18n/index.ts'
import { useAttributesById, useTagsById } from '../../../state/catalogues.ts'
import { type Services, useServices } from '../../../state/services.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { Avatar, IconButton, Menu, type MenuEntry } from '../../../ui/index.ts'
import { copyNumber } from '../list/copy.ts'
import { contactLines } from './contactLines.ts'
import { NameForm } from './NameForm.tsx'
import styles from './panel.module.css'

/** Who it is, and what can be done with all of it. */
export function PanelHeader({ row }: { row: Row }) {
  const services = useServices()
  const [naming, setNaming] = useState(false)
  const endNaming = () => {
    setNaming(false)
    services.panel.focus()
  }
  return (
    <header className={styles.header}>
      <Avatar name={row.name} size={44} />
      <div className={styles.who}>
        {naming ? (
          <NameForm row={row} onClose={endNaming} />
        ) : (
          <div className={styles.line}>
            <h2 className={styles.name}>
              <bdi>{row.name === '' ? m.contacts_no_name() : row.name}</bdi>
            </h2>
            <span className={styles.quiet}>
              <IconButton icon={Pencil} size="small" label={m.panel_rename()} onPress={() => setNaming(true)} />
            </span>
          </div>
        )}
        {row.phone !== '' && <PhoneNumber row={row} />}
      </div>
      <IconButton
        icon={Pencil}
        label={m.panel_edit()}
        shortcut="E"
        onPress={() => services.dialogs.open({ kind: 'edit', selection: Selection.of([row.id]) })}
      />
      <MoreMenu row={row} />
      <IconButton icon={X} label={m.panel_close()} shortcut="Esc" onPress={() => closePanel(services)} />
    </header>
  )
}

function PhoneNumber({ row }: { row: Row }) {
  const services = useServices()
  return (
    <div className={styles.line}>
      <bdi className={styles.number} dir="ltr">
        {row.phoneText}
      </bdi>
      <IconButton
        icon={Copy}
        size="small"
        label={m.panel_copy_number()}
        onPress={() => void copyNumber(services, row)}
      />
    </div>
  )
}

function MoreMenu({ row }: { row: Row }) {
  const services = useServices()
  const catalogues = { tags: useTagsById(), attributes: useAttributesById() }
  const format = useFormat()
  return (
    <Menu
      placement="bottom end"
      trigger={<IconButton icon={Ellipsis} label={m.panel_more()} />}
      items={entries(services, row, () => contactLines(row, catalogues, format))}
    />
  )
}

function entries(services: Services, row: Row, lines: () => readonly string[]): readonly MenuEntry[] {
  const selection = Selection.of([row.id])
  return [
    {
      id: 'copy',
      label: m.panel_copy_text(),
      icon: FileText,
      onAction: () => void copyLines(services, lines()),
    },
    {
      id: 'proof',
      label: m.proof_consent(),
      icon: ShieldCheck,
      onAction: () => openProof(services, row.id),
    },
    {
      id: 'everything',
      label: m.proof_everything(),
      icon: FileUser,
      onAction: () => openEverything(services, row.id),
    },
    {
      id: 'export',
      label: m.panel_export(),
      icon: Download,
      onAction: () => services.dialogs.open({ kind: 'export', selection }),
    },
    {
      id: 'erase',
      label: m.erase_action(),
      icon: Eraser,
      onAction: () => services.dialogs.open({ kind: 'erase', selection }),
    },
    {
      id: 'delete',
      label: m.contacts_delete(),
      icon: Trash2,
      danger: true,
      onAction: () => {
        closePanel(services)
        deleteSelected(services, selection)
      },
    },
  ]
}
