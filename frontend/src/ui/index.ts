/**
 * The design system (being filled in: declarations become components one by one, the props below stay).
 * It knows nothing about contacts. Labels are given by the caller from its messages.
 */
import type { LucideIcon } from 'lucide-react'
import type { ReactElement, ReactNode, Ref, RefObject } from 'react'

export type Key = string | number

// ---- buttons
export type ButtonProps = {
  variant?: 'primary' | 'plain' | 'ghost' | 'danger'
  size?: 'medium' | 'small' // 32, 28 px
  icon?: LucideIcon
  trailingIcon?: LucideIcon
  busy?: boolean // keeps its width, shows a spinner
  disabled?: boolean
  autoFocus?: boolean
  label?: string // aria-label when the visible text is not enough
  expanded?: boolean
  ref?: Ref<HTMLButtonElement>
  onPress?: () => void
  children: ReactNode
}
export declare function Button(props: ButtonProps): ReactElement
export type IconButtonProps = {
  icon: LucideIcon
  label: string // its name and its tooltip
  shortcut?: string // 'Ctrl+B', shown in the tooltip
  size?: 'medium' | 'small' // 28, 24 px
  variant?: 'ghost' | 'outline' // outline: the 32 px square "+" beside a field
  disabled?: boolean
  pressed?: boolean // a toggle
  expanded?: boolean
  ref?: Ref<HTMLButtonElement>
  onPress?: () => void
}
export declare function IconButton(props: IconButtonProps): ReactElement
export type SplitButtonProps = {
  icon?: LucideIcon
  children: ReactNode
  onPress: () => void
  menuLabel: string
  items: readonly MenuEntry[]
  busy?: boolean
  disabled?: boolean
}
export declare function SplitButton(props: SplitButtonProps): ReactElement
export type LinkButtonProps = { icon?: LucideIcon; children: ReactNode; disabled?: boolean; onPress: () => void }
export declare function LinkButton(props: LinkButtonProps): ReactElement // text in the accent colour

// ---- fields
export type FieldProps = {
  label: string
  hideLabel?: boolean // still read out
  help?: ReactNode
  error?: string | undefined // replaces help
  required?: boolean
  disabled?: boolean
  autoFocus?: boolean
}
export type TextFieldProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  onEnter?: () => void
  onBlur?: () => void
  placeholder?: string
  counter?: { max: number; from: number } // characters as a person counts them; shown from `from` on
  inputMode?: 'text' | 'tel' | 'email' | 'decimal'
  ltr?: boolean // phone numbers and codes stay left-to-right
  inputRef?: Ref<HTMLInputElement>
}
export declare function TextField(props: TextFieldProps): ReactElement
export type SearchFieldProps = {
  label: string
  value: string
  onChange: (value: string) => void
  onEscape?: () => void
  onEnter?: () => void
  placeholder?: string
  autoFocus?: boolean
  inputRef?: Ref<HTMLInputElement>
}
export declare function SearchField(props: SearchFieldProps): ReactElement
export type NumberFieldProps = FieldProps & {
  value: string /* canonical exact decimal "1234.5", "" = none */
  onChange: (value: string) => void
  locale: string
  unit?: string
  placeholder?: string
  onEnter?: () => void
}
export declare function NumberField(props: NumberFieldProps): ReactElement // what is not a number is passed on as typed
export type TextAreaProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  rows?: number
  counter?: { max: number; from: number }
  placeholder?: string
}
export declare function TextArea(props: TextAreaProps): ReactElement
export type DateFieldProps = FieldProps & {
  value: string /* YYYY-MM-DD, "" = none */
  onChange: (value: string) => void
}
export declare function DateField(props: DateFieldProps): ReactElement // lazy; locale from UiProvider
export type TimeFieldProps = FieldProps & {
  value: string /* 15:04 or 15:04:05, "" = none */
  onChange: (value: string) => void
}
export declare function TimeField(props: TimeFieldProps): ReactElement
export type DateTimeFieldProps = FieldProps & {
  value: string /* RFC 3339 with offset, "" = none */
  onChange: (value: string) => void
}
export declare function DateTimeField(props: DateTimeFieldProps): ReactElement
export type JsonFieldProps = FieldProps & { value: string; onChange: (value: string) => void; rows?: number }
export declare function JsonField(props: JsonFieldProps): ReactElement // says line and reason; Format
export type Option<K extends Key = string> = {
  id: K
  label: string
  icon?: LucideIcon
  detail?: string
  section?: string
  color?: number /* shown as a tag pill */
  disabled?: boolean
}
export type SelectProps<K extends Key> = FieldProps & {
  options: readonly Option<K>[]
  value: K | null
  onChange: (value: K) => void
  placeholder?: string
  size?: 'medium' | 'small'
  compact?: boolean
}
export declare function Select<K extends Key>(props: SelectProps<K>): ReactElement
export type ComboBoxProps<K extends Key> = FieldProps & {
  options: readonly Option<K>[]
  value: K | null
  onChange: (value: K | null) => void
  placeholder?: string
  emptyText?: string
  createLabel?: (text: string) => string
  onCreate?: (text: string) => void
}
export declare function ComboBox<K extends Key>(props: ComboBoxProps<K>): ReactElement
export type SuggestFieldProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  suggestions: readonly string[]
  placeholder?: string
  onEnter?: () => void
}
export declare function SuggestField(props: SuggestFieldProps): ReactElement // free text with suggestions
export type MultiComboBoxProps<K extends Key> = FieldProps & {
  options: readonly Option<K>[]
  value: readonly K[]
  onChange: (value: K[]) => void
  placeholder?: string
  emptyText?: string
  createLabel?: (text: string) => string
  onCreate?: (text: string) => void
}
export declare function MultiComboBox<K extends Key>(props: MultiComboBoxProps<K>): ReactElement
export type PickerListProps<K extends Key> = {
  label: string
  options: readonly Option<K>[]
  onPick: (id: K) => void
  emptyText: string
  createLabel?: (text: string) => string
  onCreate?: (text: string) => void
  footer?: ReactNode
}
export declare function PickerList<K extends Key>(props: PickerListProps<K>): ReactElement // search + list, for a Popover ("Add tag")
export type CheckboxProps = {
  label: ReactNode
  name?: string /* accessible name when label is not text */
  hideLabel?: boolean
  checked: boolean
  mixed?: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
  help?: ReactNode
}
export declare function Checkbox(props: CheckboxProps): ReactElement
export type RadioGroupProps<K extends Key> = FieldProps & {
  options: readonly { id: K; label: ReactNode; help?: ReactNode; disabled?: boolean }[]
  value: K
  onChange: (value: K) => void
}
export declare function RadioGroup<K extends Key>(props: RadioGroupProps<K>): ReactElement
export type SegmentsProps<K extends Key> = {
  label: string
  options: readonly { id: K; label: string }[]
  value: K
  onChange: (value: K) => void
  disabled?: boolean
}
export declare function Segments<K extends Key>(props: SegmentsProps<K>): ReactElement
export type SwitchProps = {
  label: string
  hideLabel?: boolean
  tone?: 'accent' | 'optout'
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
}
export declare function Switch(props: SwitchProps): ReactElement
export type ColorSwatchGridProps = {
  label: string
  value: number /* 0 Default, 1–20 */
  onChange: (color: number) => void
}
export declare function ColorSwatchGrid(props: ColorSwatchGridProps): ReactElement
export declare function colorName(color: number): string

// ---- chips
export type TagPillProps = {
  name: string
  color: number
  deleted?: boolean
  large?: boolean /* 24 px, in dialogs */
  note?: string /* "2 of 3": dashed */
  onRemove?: () => void
  removeLabel?: string
}
export declare function TagPill(props: TagPillProps): ReactElement
export type AttributeChipProps = {
  name?: string
  value: string
  large?: boolean
  note?: string
  onPress?: () => void
  pressLabel?: string
  onRemove?: () => void
  removeLabel?: string
}
export declare function AttributeChip(props: AttributeChipProps): ReactElement
export type Chip =
  | { key: Key; kind: 'tag'; name: string; color: number }
  | { key: Key; kind: 'attribute'; name: string; value: string }
export type ChipRowProps = {
  chips: readonly Chip[]
  width: number /* px inside the cell */
  lines?: 1 | 2
  empty: string
  moreAction?: string /* data-action of "+N" */
  moreLabel?: string
}
export declare function ChipRow(props: ChipRowProps): ReactElement // plain elements; for grid cells
export type AvatarProps = { name: string; size?: 28 | 36 | 44 }
export declare function Avatar(props: AvatarProps): ReactElement
export declare function initials(name: string): string

// ---- bars and notices
export type PagerProps = {
  summary: ReactNode
  page: number /* 1-based */
  pages: number
  onPage: (page: number) => void
  pageSize: number /* 0 = continuous */
  pageSizes: readonly number[]
  onPageSize: (size: number) => void
}
export declare function Pager(props: PagerProps): ReactElement
export type SelectionBarProps = { summary: ReactNode; label: string; onClear: () => void; children: ReactNode }
export declare function SelectionBar(props: SelectionBarProps): ReactElement
export type FilterPillProps = {
  field: string
  value: string
  onPress?: () => void
  onRemove: () => void
  removeLabel: string
}
export declare function FilterPill(props: FilterPillProps): ReactElement
export type JobStripJob = {
  id: number
  label: string
  detail: string
  done: number
  total: number
  cancellable: boolean
}
export type JobStripProps = {
  jobs: readonly JobStripJob[]
  onCancel: (id: number) => void
  onDetails?: (id: number) => void
}
export declare function JobStrip(props: JobStripProps): ReactElement
export type ToastInput = { message: string; action?: { label: string; run: () => void }; tone?: 'plain' | 'danger' }
export declare class Toasts {
  show(toast: ToastInput): number
  dismiss(id: number): void
}
export declare function Toaster(props: { toasts: Toasts }): ReactElement
export declare class Announcer {
  say(text: string, urgency?: 'polite' | 'assertive'): void
}
export declare function LiveRegion(props: { announcer: Announcer }): ReactElement
export type BannerProps = {
  tone: 'info' | 'success' | 'warning' | 'danger'
  children: ReactNode
  actions?: ReactNode
  onDismiss?: () => void
}
export declare function Banner(props: BannerProps): ReactElement
export type EmptyStateProps = { icon?: LucideIcon; title: string; text?: ReactNode; children?: ReactNode /* buttons */ }
export declare function EmptyState(props: EmptyStateProps): ReactElement
export type ErrorStateProps = { title: string; text?: ReactNode; details?: string; onRetry?: () => void }
export declare function ErrorState(props: ErrorStateProps): ReactElement
export declare function ProgressBar(props: {
  label: string
  done: number
  total: number /* 0 = unknown */
}): ReactElement
export declare function Spinner(props: { label: string }): ReactElement
export declare function Skeleton(props: { width: string; height?: string }): ReactElement
export declare function Kbd(props: { keys: string }): ReactElement // "Ctrl+K"
export declare function Badge(props: { children: ReactNode }): ReactElement
export declare function Hidden(props: { children: ReactNode }): ReactElement // for screen readers only
export type DropAreaProps = {
  icon?: LucideIcon
  title: string
  text?: ReactNode
  children: ReactNode /* the Choose button */
}
export declare function DropArea(props: DropAreaProps): ReactElement // the desktop delivers the dropped file
export type StepperProps<K extends Key> = {
  label: string
  steps: readonly { id: K; label: string; detail?: string; state: 'done' | 'current' | 'todo' }[]
  onStep: (id: K) => void
}
export declare function Stepper<K extends Key>(props: StepperProps<K>): ReactElement

// ---- overlays
export type DialogProps = {
  open?: boolean
  title: string
  size?: 'small' | 'medium' | 'large' /* 440, 560, 880 */
  onClose: () => void
  onSubmit?: () => void /* Ctrl+Enter */
  note?: ReactNode /* start of the footer */
  footer?: ReactNode
  children: ReactNode
}
export declare function Dialog(props: DialogProps): ReactElement
export type AlertDialogProps = {
  open?: boolean
  title: string
  children: ReactNode
  confirmLabel: string
  cancelLabel?: string
  tone?: 'primary' | 'danger'
  busy?: boolean
  disabled?: boolean
  onConfirm: () => void
  onCancel: () => void
}
export declare function AlertDialog(props: AlertDialogProps): ReactElement // focus starts on Cancel
export type PopoverProps = {
  label: string
  trigger: ReactElement
  open?: boolean
  onOpenChange?: (open: boolean) => void
  placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end'
  width?: number
  children: ReactNode | ((close: () => void) => ReactNode)
}
export declare function Popover(props: PopoverProps): ReactElement
export type AnchoredPopoverProps = {
  label: string
  anchor: RefObject<HTMLElement | null>
  onClose: () => void
  width?: number
  children: ReactNode
}
export declare function AnchoredPopover(props: AnchoredPopoverProps): ReactElement // from a grid cell; focus goes back to it
export type MenuItem = {
  id: string
  label: string
  icon?: LucideIcon
  shortcut?: string
  danger?: boolean
  disabled?: boolean
  checked?: boolean
  onAction: () => void
}
export type MenuEntry = MenuItem | { id: string; title?: string; items: readonly MenuItem[] /* a section */ }
export declare function Menu(props: {
  label?: string
  trigger: ReactElement
  items: readonly MenuEntry[]
  placement?: 'bottom start' | 'bottom end'
}): ReactElement
export declare function ContextMenu(props: {
  label: string
  at: { x: number; y: number } | null
  items: readonly MenuEntry[]
  onClose: () => void
}): ReactElement
export declare function Tooltip(props: { text: string; children: ReactElement }): ReactElement
export type PaletteGroup = {
  id: string
  title: string
  items: readonly { id: string; label: string; icon?: LucideIcon; detail?: string; shortcut?: string }[]
}
export type CommandPaletteProps = {
  label: string
  placeholder: string
  query: string
  onQuery: (query: string) => void
  groups: readonly PaletteGroup[] /* already filtered */
  emptyText: string
  onRun: (id: string, keepOpen: boolean) => void
  onClose: () => void
}
export declare function CommandPalette(props: CommandPaletteProps): ReactElement
export type ShortcutSheetProps = {
  title: string
  groups: readonly { title: string; items: readonly { keys: readonly string[]; label: string }[] }[]
  onClose: () => void
}
export declare function ShortcutSheet(props: ShortcutSheetProps): ReactElement
export declare function UiProvider(props: { locale: string; children: ReactNode }): ReactElement // around the whole window

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
