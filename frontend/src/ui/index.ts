/**
 * The design system. It knows nothing about contacts; labels are given by the caller from its messages.
 * Around the window stand UiProvider, Toaster and LiveRegion, once each.
 */

export { FilterPill, type FilterPillProps } from './bars/FilterPill.tsx'
export { JobStrip, type JobStripProps, type StripJob } from './bars/JobStrip.tsx'
export { Pager, type PagerProps } from './bars/Pager.tsx'
export { SelectionBar, type SelectionBarProps } from './bars/SelectionBar.tsx'
export { type Step, Stepper, type StepperProps } from './bars/Stepper.tsx'
export { Tabs, type TabsProps } from './bars/Tabs.tsx'
export { Button, type ButtonProps } from './buttons/Button.tsx'
export { IconButton, type IconButtonProps } from './buttons/IconButton.tsx'
export { LinkButton, type LinkButtonProps } from './buttons/LinkButton.tsx'
export { SplitButton, type SplitButtonProps } from './buttons/SplitButton.tsx'
export { ValueButton, type ValueButtonProps } from './buttons/ValueButton.tsx'
export { type TrendBar, TrendChart, type TrendChartProps } from './charts/TrendChart.tsx'
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
export { RecordGrid } from './grid/RecordGrid.tsx'
export type {
  GridCell,
  GridColumn,
  GridEditing,
  GridSelection,
  GridSort,
  GridTarget,
  RecordGridHandle,
  RecordGridProps,
  SelectIntent,
} from './grid/types.ts'
export type { Key } from './keys.ts'
export { Grip, type GripProps } from './lists/Grip.tsx'
export { keepingFocus } from './lists/keepingFocus.ts'
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
export { Peek, type PeekProps } from './overlays/Peek.tsx'
export { AnchoredPopover, type AnchoredPopoverProps, Popover, type PopoverProps } from './overlays/Popover.tsx'
export { type ShortcutGroup, ShortcutSheet, type ShortcutSheetProps } from './overlays/ShortcutSheet.tsx'
export { Tooltip, type TooltipProps } from './overlays/Tooltip.tsx'
export { UiProvider } from './UiProvider.tsx'
