import type { ReactElement, ReactNode, Ref } from 'react'
import type { Key } from './keys.ts'
import type { MenuEntry } from './overlays/Menu.tsx'

export { FilterPill, type FilterPillProps } from './bars/FilterPill.tsx'
export { JobStrip, type JobStripProps, type StripJob } from './bars/JobStrip.tsx'
/**
 * The design system. It knows nothing about contacts; labels are given by the caller from its messages.
 * Around the window stand UiProvider, Toaster and LiveRegion, once each.
 */
export { Pager, type PagerProps } from './bars/Pager.tsx'
export { SelectionBar, type SelectionBarProps } from './bars/SelectionBar.tsx'
export { type Step, Stepper, type StepperProps } from './bars/Stepper.tsx'
export { Button, type ButtonProps } from './buttons/Button.tsx'
export { IconButton, type IconButtonProps } from './buttons/IconButton.tsx'
export { LinkButton, type LinkButtonProps } from './buttons/LinkButton.tsx'
export { SplitButton, type SplitButtonProps } from './buttons/SplitButton.tsx'
export { AttributeChip, type AttributeChipProps } from './chips/AttributeChip.tsx'
export { type Chip, ChipRow, type ChipRowProps } from './chips/ChipRow.tsx'
export { MoreChip, type MoreChipProps } from './chips/MoreChip.tsx'
export { TagPill, type TagPillProps } from './chips/TagPill.tsx'
export { colorCount, colorName } from './chips/tagColor.ts'
export { Checkbox, type CheckboxProps } from './choices/Checkbox.tsx'
export { ColorSwatchGrid, type ColorSwatchGridProps } from './choices/ColorSwatchGrid.tsx'
export { RadioGroup, type RadioGroupProps } from './choices/RadioGroup.tsx'
export { Segments, type SegmentsProps } from './choices/Segments.tsx'
export { Switch, type SwitchProps, switchClass } from './choices/Switch.tsx'
export { ComboBox, type ComboBoxProps } from './fields/ComboBox.tsx'
export {
  DateField,
  type DateFieldProps,
  DateTimeField,
  type DateTimeFieldProps,
  TimeField,
  type TimeFieldProps,
} from './fields/DateField.tsx'
export type { FieldProps } from './fields/Field.tsx'
export { graphemes } from './fields/graphemes.ts'
export { JsonField, type JsonFieldProps } from './fields/JsonField.tsx'
export { MultiComboBox, type MultiComboBoxProps } from './fields/MultiComboBox.tsx'
export { NumberField, type NumberFieldProps } from './fields/NumberField.tsx'
export type { Option } from './fields/option.ts'
export { PickerList, type PickerListProps } from './fields/PickerList.tsx'
export { SearchField, type SearchFieldProps } from './fields/SearchField.tsx'
export { Select, type SelectProps } from './fields/Select.tsx'
export { SuggestField, type SuggestFieldProps } from './fields/SuggestField.tsx'
export { TextArea, type TextAreaProps } from './fields/TextArea.tsx'
export { TextField, type TextFieldProps } from './fields/TextField.tsx'
export type { Key } from './keys.ts'
export { Avatar, type AvatarProps } from './marks/Avatar.tsx'
export { Badge } from './marks/Badge.tsx'
export { Hidden } from './marks/Hidden.tsx'
export { Icon, type IconProps } from './marks/Icon.tsx'
export { initials } from './marks/initials.ts'
export { Kbd } from './marks/Kbd.tsx'
export { ProgressBar, type ProgressBarProps } from './marks/ProgressBar.tsx'
export { Skeleton } from './marks/Skeleton.tsx'
export { Spinner } from './marks/Spinner.tsx'
export { Announcer, type Urgency } from './notices/Announcer.ts'
export { Banner, type BannerProps } from './notices/Banner.tsx'
export { DropArea, type DropAreaProps } from './notices/DropArea.tsx'
export { EmptyState, type EmptyStateProps } from './notices/EmptyState.tsx'
export { ErrorState, type ErrorStateProps } from './notices/ErrorState.tsx'
export { LiveRegion } from './notices/LiveRegion.tsx'
export { Toaster } from './notices/Toaster.tsx'
export { type Toast, type ToastInput, Toasts } from './notices/Toasts.ts'
export { AlertDialog, type AlertDialogProps } from './overlays/AlertDialog.tsx'
export {
  CommandPalette,
  type CommandPaletteProps,
  type PaletteGroup,
  type PaletteItem,
} from './overlays/CommandPalette.tsx'
export { ContextMenu, type ContextMenuProps } from './overlays/ContextMenu.tsx'
export { Dialog, type DialogProps } from './overlays/Dialog.tsx'
export { Menu, type MenuEntry, type MenuItem, type MenuProps, type MenuSection } from './overlays/Menu.tsx'
export { AnchoredPopover, type AnchoredPopoverProps, Popover, type PopoverProps } from './overlays/Popover.tsx'
export { type ShortcutGroup, ShortcutSheet, type ShortcutSheetProps } from './overlays/ShortcutSheet.tsx'
export { Tooltip, type TooltipProps } from './overlays/Tooltip.tsx'
export { UiProvider } from './UiProvider.tsx'

// ---- the grid
export type GridCell = { index: number; width: number /* px inside the cell */; selected: boolean }
export type GridColumn<R> = {
  id: string
  title: string
  hideTitle?: boolean // named for screen readers, nothing shown
  width: number
  min: number
  grow?: number
  sortable?: boolean
  resizable?: boolean // default true
  align?: 'start' | 'end'
  pinned?: 'start' | 'end'
  rowHeader?: boolean
  /** Plain elements only. A control carries tabIndex={-1} and data-action="name"; see onAction. */
  render: (row: R, cell: GridCell) => ReactNode
}
export type GridSort = { id: string; desc: boolean }
export type GridTarget<R> = { index: number; column: string; row: R; element: HTMLElement /* the cell: an anchor */ }
export type GridSelection = { has: (key: Key) => boolean; page: 'none' | 'some' | 'all' }
export type SelectIntent<R> =
  | { kind: 'toggle'; index: number; row: R }
  | { kind: 'range'; from: number; to: number }
  | { kind: 'page'; selected: boolean }
  | { kind: 'all' }
  | { kind: 'clear' }
export type RecordGridHandle = {
  focus: () => void
  focusCell: (index: number, column: string) => void
  scrollTo: (index: number) => void
  cell: (index: number, column: string) => HTMLElement | null
}
export type RecordGridProps<R> = {
  label: string
  columns: readonly GridColumn<R>[] // in the order shown; the select column is the grid's own
  count: number // rows of this scroll area
  offset?: number // index of its first row in the whole result; every index below is in the whole result
  total?: number // aria-rowcount; default count
  row: (index: number) => R | undefined // undefined: not here yet. A new function when rows changed
  rowKey: (row: R) => Key
  rowName: (row: R) => string // "Amara Okafor": in "Select Amara Okafor"
  need: (first: number, last: number) => void // last excluded
  rowHeight: 32 | 44 | 56 | number
  scale?: number // text size 0.8–1.5; widths grow with it
  selection?: GridSelection
  onSelect?: (intent: SelectIntent<R>) => void
  sort?: readonly GridSort[]
  onSort?: (sort: GridSort[]) => void
  onResize?: (column: string, width: number) => void
  headerMenu?: (column: string) => readonly MenuEntry[]
  openKey?: Key // the row shown in a panel beside
  onOpen?: (target: GridTarget<R>) => void // click on the row, Enter on a cell
  onActivate?: (target: GridTarget<R>) => boolean // Enter before onOpen; true = done
  onEdit?: (target: GridTarget<R>) => void // F2, double click
  onAction?: (action: string, target: GridTarget<R>, control: HTMLElement) => void // a control with data-action, by mouse or keyboard
  onKey?: (event: KeyboardEvent, target: GridTarget<R>) => boolean // the rest: E T O Delete Ctrl+C; true = done
  onMenu?: (target: GridTarget<R>, at: { x: number; y: number }) => void // right click, Menu key, Shift+F10
  onFocusRow?: (index: number, row: R) => void // moved by keyboard
  editing?: { index: number; column: string; editor: ReactNode } | null // inside the cell's bounds
  ref?: Ref<RecordGridHandle>
}
export declare function RecordGrid<R>(props: RecordGridProps<R>): ReactElement
