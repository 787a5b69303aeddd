import type { CSSProperties } from 'react'
import { m } from '../../i18n/index.ts'

/** Colours in the order of their numbers: 0 is the neutral one, 1–10 are soft, 11–20 bold. */
const tokens = [
  'default',
  'rose',
  'peach',
  'honey',
  'lime',
  'mint',
  'aqua',
  'sky',
  'periwinkle',
  'lilac',
  'orchid',
  'red',
  'orange',
  'gold',
  'olive',
  'green',
  'teal',
  'blue',
  'indigo',
  'purple',
  'magenta',
] as const

const names = [
  m.ui_color_default,
  m.ui_color_rose,
  m.ui_color_peach,
  m.ui_color_honey,
  m.ui_color_lime,
  m.ui_color_mint,
  m.ui_color_aqua,
  m.ui_color_sky,
  m.ui_color_periwinkle,
  m.ui_color_lilac,
  m.ui_color_orchid,
  m.ui_color_red,
  m.ui_color_orange,
  m.ui_color_gold,
  m.ui_color_olive,
  m.ui_color_green,
  m.ui_color_teal,
  m.ui_color_blue,
  m.ui_color_indigo,
  m.ui_color_purple,
  m.ui_color_magenta,
] as const

export const colorCount = tokens.length

/** The colour's name for a person. */
export function colorName(color: number): string {
  return (names[color] ?? m.ui_color_default)()
}

/** The CSS custom properties a pill of this colour reads. */
export function tagColorVars(color: number): CSSProperties {
  const token = tokens[color] ?? 'default'
  const vars = { '--pill-bg': `var(--tag-${token}-bg)`, '--pill-fg': `var(--tag-${token}-fg)` }
  return vars as CSSProperties
}
