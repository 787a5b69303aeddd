import type { ReactElement, ReactNode, RefObject } from 'react'
import { Dialog as AriaDialog, DialogTrigger } from 'react-aria-components'
import { cx } from '../cx.ts'
import { definedProps } from '../props.ts'
import styles from './overlays.module.css'
import { type Placement, Surface } from './Surface.tsx'

export type PopoverProps = {
  label: string
  trigger: ReactElement
  open?: boolean
  onOpenChange?: (open: boolean) => void
  placement?: Placement
  /** Pixels at the normal text size. */
  width?: number
  children: ReactNode | ((close: () => void) => ReactNode)
}

/** A small sheet beside the button that opens it. */
export function Popover({
  label,
  trigger,
  open,
  onOpenChange,
  placement = 'bottom start',
  width,
  children,
}: PopoverProps) {
  return (
    <DialogTrigger {...definedProps({ isOpen: open, onOpenChange })}>
      {trigger}
      <Surface placement={placement} {...definedProps({ width })}>
        <AriaDialog aria-label={label} className={cx(styles.popover)}>
          {typeof children === 'function' ? ({ close }) => children(close) : children}
        </AriaDialog>
      </Surface>
    </DialogTrigger>
  )
}

export type AnchoredPopoverProps = {
  label: string
  anchor: RefObject<HTMLElement | null>
  onClose: () => void
  placement?: Placement
  width?: number
  children: ReactNode
}

/** The same beside something that is not a button, such as a cell of the grid. It is open as long as it is there. */
export function AnchoredPopover({
  label,
  anchor,
  onClose,
  placement = 'bottom start',
  width,
  children,
}: AnchoredPopoverProps) {
  return (
    <Surface
      anchor={anchor}
      open
      placement={placement}
      onOpenChange={(open) => open || onClose()}
      {...definedProps({ width })}
    >
      <AriaDialog aria-label={label} className={cx(styles.popover)}>
        {children}
      </AriaDialog>
    </Surface>
  )
}
