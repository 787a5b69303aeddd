import type { LucideIcon } from 'lucide-react'

export type IconProps = {
  of: LucideIcon
  /** Pixels at the normal text size. */
  size?: number
  weight?: number
}

/** A line icon that grows with the text. It never carries a meaning alone, so it is hidden from screen readers. */
export function Icon({ of: Glyph, size = 16, weight = 1.75 }: IconProps) {
  return <Glyph size={`${size / 16}rem`} strokeWidth={weight} aria-hidden="true" focusable="false" />
}
