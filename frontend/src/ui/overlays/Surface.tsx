import type { ReactNode, RefObject } from 'react'
import { Popover as AriaPopover } from 'react-aria-components'
import { cx } from '../cx.ts'
import { definedProps } from '../props.ts'
import styles from './overlays.module.css'

export type Placement = 'bottom start' | 'bottom end' | 'top start' | 'top end' | 'bottom' | 'top'

export type SurfaceProps = {
  placement?: Placement
  /** Pixels at the normal text size. */
  width?: number
  /** What it stands beside, where no trigger component around it says so. */
  anchor?: RefObject<Element | null>
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** Its name, where no trigger around it gives one. */
  label?: string
  /** False: it takes no focus, and what is around it can be used. */
  modal?: boolean
  /** As wide as what opened it. */
  fit?: boolean
  children: ReactNode
}

/** The raised sheet under every menu, list and popover. */
export function Surface({
  placement = 'bottom start',
  width,
  anchor,
  open,
  onOpenChange,
  label,
  modal = true,
  fit = false,
  children,
}: SurfaceProps) {
  return (
    <AriaPopover
      className={cx(styles.surface, fit && styles.fit)}
      offset={4}
      placement={placement}
      {...(modal ? {} : { isNonModal: true })}
      {...definedProps({ triggerRef: anchor, isOpen: open, onOpenChange, 'aria-label': label })}
      {...(width === undefined ? {} : { style: { inlineSize: `${width / 16}rem` } })}
    >
      {children}
    </AriaPopover>
  )
}
