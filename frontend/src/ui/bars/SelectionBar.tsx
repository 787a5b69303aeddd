import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Toolbar } from 'react-aria-components'
import { m } from '../../i18n/index.ts'
import { IconButton } from '../buttons/IconButton.tsx'
import { cx } from '../cx.ts'
import styles from './bars.module.css'

export type SelectionBarProps = {
  label: string
  /** "3 selected", and a link to select more. */
  summary: ReactNode
  onClear: () => void
  /** What can be done with the selection. */
  children: ReactNode
}

/** Stands in place of the toolbar while rows are selected. */
export function SelectionBar({ label, summary, onClear, children }: SelectionBarProps) {
  return (
    <Toolbar className={cx(styles.selection)} aria-label={label}>
      <span className={styles.selectionSummary}>{summary}</span>
      <span className={styles.separator} />
      <span className={styles.actions}>{children}</span>
      <IconButton icon={X} label={m.ui_clear_selection()} shortcut="Esc" onPress={onClear} />
    </Toolbar>
  )
}
