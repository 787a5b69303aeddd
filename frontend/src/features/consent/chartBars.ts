import type { ChartSpan, ConsentBar } from '../../api/types.ts'
import type { Format } from '../../domain/format.ts'
import { m } from '../../i18n/index.ts'

interface Bar {
  readonly id: string
  readonly label: string
  readonly tick: string
  readonly up: number
  readonly down: number
}

/** The bars of the chart with their words: a month's name stands under the first bar that begins in it. */
export function trendBars(bars: readonly ConsentBar[], span: ChartSpan, format: Format): Bar[] {
  return bars.map(({ from, optIns, optOuts }, index) => ({
    id: from,
    label: labelOf(from, span, format),
    tick: index > 0 && isNewTick(from, bars[index - 1]?.from ?? '', span) ? tickOf(from, span, format) : '',
    up: optIns,
    down: optOuts,
  }))
}

function labelOf(from: string, span: ChartSpan, format: Format): string {
  switch (span) {
    case 'day':
      return format.day(from)
    case 'week':
      return m.consent_week_of({ day: format.day(from) })
    case 'month':
      return format.month(from)
  }
}

/** Days get a tick each Monday, weeks each month, months each quarter. */
function isNewTick(from: string, before: string, span: ChartSpan): boolean {
  const at = new Date(`${from}T00:00:00Z`)
  switch (span) {
    case 'day':
      return at.getUTCDay() === 1
    case 'week':
      return from.slice(0, 7) !== before.slice(0, 7)
    case 'month':
      return at.getUTCMonth() % 3 === 0
  }
}

function tickOf(from: string, span: ChartSpan, format: Format): string {
  return span === 'day' ? format.shortDay(from) : format.shortMonth(from)
}
