import { m } from '../../i18n/index.ts'
import { cx } from '../cx.ts'
import type { Key } from '../keys.ts'
import styles from './chips.module.css'
import { type Fit, fitChips } from './fit.ts'
import { MoreChip } from './MoreChip.tsx'
import { tagColorVars } from './tagColor.ts'
import { textWidth } from './textWidth.ts'

export type Chip =
  | { key: Key; kind: 'tag'; name: string; color: number }
  | { key: Key; kind: 'attribute'; name: string; value: string }

export type ChipRowProps = {
  chips: readonly Chip[]
  /** The room there is, in pixels at the normal text size: GridCell.width. */
  width: number
  lines?: 1 | 2
  /** Shown when there are none. */
  empty: string
  /** The data-action of "+N"; without it "+N" is text. */
  moreAction?: string
  moreLabel?: string
}

/** The most chips a cell shows, however wide it is. */
const maxChips = 6

/** As many whole chips as fit, then "+N". Plain elements, for the cells of the grid. */
export function ChipRow({ chips, width, lines = 1, empty, moreAction, moreLabel }: ChipRowProps) {
  if (chips.length === 0) return <span className={styles.none}>{empty}</span>
  const { shown, cut } = fitting(chips, width, lines)
  const hidden = chips.length - shown
  return (
    <span className={cx(styles.row, lines === 1 && styles.oneLine)}>
      {chips.slice(0, shown).map((chip) => plainChip(chip, cut))}
      {hidden > 0 && <MoreChip count={hidden} action={moreAction} label={moreLabel} />}
    </span>
  )
}

function plainChip(chip: Chip, cut: boolean) {
  if (chip.kind === 'tag') {
    return (
      <bdi key={chip.key} className={cx(styles.tag, cut && styles.cut)} style={tagColorVars(chip.color)}>
        {chip.name}
      </bdi>
    )
  }
  return (
    <span key={chip.key} className={cx(styles.attribute, cut && styles.cut)}>
      <bdi className={styles.name}>{chip.name}</bdi> <bdi className={styles.text}>{chip.value}</bdi>
    </span>
  )
}

function fitting(chips: readonly Chip[], width: number, lines: number): Fit {
  // Only the first few can be seen: the rest need not be measured to know that they are left out.
  const candidates = chips.slice(0, maxChips + 1).map(chipWidth)
  const rest = chips.length - candidates.length
  return fitChips(candidates, width, maxChips, lines, (hidden) => moreWidth(hidden + rest))
}

/** Padding, borders and gaps as chips.module.css has them. */
function chipWidth(chip: Chip): number {
  if (chip.kind === 'tag') return Math.ceil(textWidth(chip.name, 500)) + 16
  return Math.ceil(textWidth(chip.name, 400) + textWidth(chip.value, 400)) + 4 + 14
}

function moreWidth(hidden: number): number {
  return Math.ceil(textWidth(m.ui_more_chips({ count: hidden }), 500)) + 12
}
