import {
  ArrowLeft,
  ArrowRight,
  ChevronLeft,
  ChevronRight,
  ChevronsLeft,
  ChevronsRight,
  type LucideIcon,
  PanelLeftClose,
  PanelLeftOpen,
  PanelRightClose,
  PanelRightOpen,
} from 'lucide-react'
import styles from './marks.module.css'

export type IconProps = {
  of: LucideIcon
  /** Pixels at the normal text size. */
  size?: number
  weight?: number
}

/** Icons that point along the text; from right to left they point the other way. */
const directional = new Set<LucideIcon>([
  ArrowLeft,
  ArrowRight,
  ChevronLeft,
  ChevronRight,
  ChevronsLeft,
  ChevronsRight,
  PanelLeftClose,
  PanelLeftOpen,
  PanelRightClose,
  PanelRightOpen,
])

/** A line icon that grows with the text. It never carries a meaning alone, so it is hidden from screen readers. */
export function Icon({ of: Glyph, size = 16, weight = 1.75 }: IconProps) {
  return (
    <Glyph
      className={directional.has(Glyph) ? styles.directional : undefined}
      size={`${size / 16}rem`}
      strokeWidth={weight}
      aria-hidden="true"
      focusable="false"
    />
  )
}
