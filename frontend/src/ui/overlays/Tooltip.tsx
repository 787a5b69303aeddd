import type { ReactElement } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import { cx } from '../cx.ts'
import styles from './overlays.module.css'

export type TooltipProps = {
  text: string
  /** "Ctrl+B", shown beside the text. */
  shortcut?: string
  /** One of the buttons of this folder. */
  children: ReactElement
}

export function Tooltip({ text, shortcut, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <AriaTooltip className={cx(styles.tooltip)} offset={6}>
        {text}
        {shortcut !== undefined && <span className={styles.tooltipKeys}>{shortcut}</span>}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
