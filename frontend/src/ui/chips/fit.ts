/** Pixels between two chips. */
export const chipGap = 4

export type Fit = {
  /** How many chips are shown. */
  shown: number
  /** Not even the first one fits: it is shown cut. */
  cut: boolean
}

/**
 * How many whole chips stand in `lines` lines of `width` pixels, never more than `max`; when some are left out,
 * "+N" stands in the last line, and `moreWidth` says how wide it is for that N.
 */
export function fitChips(
  widths: readonly number[],
  width: number,
  max: number,
  lines: number,
  moreWidth: (hidden: number) => number,
): Fit {
  for (let shown = Math.min(widths.length, max); shown > 0; shown--) {
    const hidden = widths.length - shown
    const row = hidden > 0 ? [...widths.slice(0, shown), moreWidth(hidden)] : widths
    if (linesNeeded(row, width) <= lines) return { shown, cut: false }
  }
  return { shown: Math.min(widths.length, 1), cut: widths.length > 0 }
}

/** Lines that boxes of these widths take, broken between boxes; endless when one is wider than a line. */
function linesNeeded(widths: readonly number[], width: number): number {
  let lines = 1
  let used = -chipGap
  for (const next of widths) {
    if (next > width) return Number.POSITIVE_INFINITY
    if (used + chipGap + next > width) {
      lines++
      used = next
    } else used += chipGap + next
  }
  return lines
}
