import type { Day } from './day.ts'

/**
 * Numbers and dates in the language and region of the settings. The locale is always given: without one, a window
 * under a POSIX locale writes 1000000.
 */
export class Format {
  readonly locale: string
  private readonly counts: Intl.NumberFormat
  private readonly decimals: Intl.NumberFormat
  private readonly dates: Intl.DateTimeFormat
  private readonly days: Intl.DateTimeFormat
  private readonly times: Intl.DateTimeFormat
  private readonly moments: Intl.DateTimeFormat
  private readonly clocks: Intl.DateTimeFormat
  private readonly months: Intl.DateTimeFormat
  private readonly shortMonths: Intl.DateTimeFormat
  private readonly shortDays: Intl.DateTimeFormat
  private readonly shares: Intl.NumberFormat
  private readonly lists: Intl.ListFormat

  constructor(locale: string) {
    this.locale = locale
    const date = { day: 'numeric', month: 'short', year: 'numeric' } as const
    this.counts = new Intl.NumberFormat(locale)
    this.decimals = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 })
    this.dates = new Intl.DateTimeFormat(locale, date)
    this.days = new Intl.DateTimeFormat(locale, { ...date, timeZone: 'UTC' })
    this.times = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })
    this.clocks = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' })
    this.moments = new Intl.DateTimeFormat(locale, { ...date, hour: '2-digit', minute: '2-digit' })
    this.months = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
    this.shortMonths = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
    this.shortDays = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
    this.shares = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
    this.lists = new Intl.ListFormat(locale, { type: 'unit', style: 'short' })
  }

  /** 48213 → "48,213" */
  count(value: number): string {
    return this.counts.format(value)
  }

  /** A difference: 12 → "+12", -3 → "−3". */
  signed(value: number): string {
    return new Intl.NumberFormat(this.locale, { signDisplay: 'exceptZero' }).format(value)
  }

  /** A decimal as it is stored, every digit kept: "12345.60" → "12,345.60". */
  decimal(canonical: string): string {
    const fraction = /\.(\d+)$/.exec(canonical)?.[1] ?? ''
    if (!/^-?\d+(\.\d+)?$/.test(canonical) || fraction.length > 20) return canonical
    const exact = fraction.endsWith('0')
      ? new Intl.NumberFormat(this.locale, { minimumFractionDigits: fraction.length })
      : this.decimals
    return exact.format(canonical as Intl.StringNumericLiteral)
  }

  /** The date of an instant on this computer's clock: "14 Mar 2025". "" stays "". */
  date(instant: string): string {
    return instant === '' ? '' : this.dates.format(new Date(instant))
  }

  /** A calendar date: "1984-11-07" → "7 Nov 1984". What is no date stays as it is. */
  day(day: Day): string {
    const at = new Date(`${day}T00:00:00Z`)
    return Number.isNaN(at.getTime()) ? day : this.days.format(at)
  }

  /** The month of a calendar date: "1984-11-07" → "November 1984". */
  month(day: Day): string {
    return this.months.format(new Date(`${day}T00:00:00Z`))
  }

  /** "1984-11-07" → "Nov" */
  shortMonth(day: Day): string {
    return this.shortMonths.format(new Date(`${day}T00:00:00Z`))
  }

  /** "1984-11-07" → "7 Nov" */
  shortDay(day: Day): string {
    return this.shortDays.format(new Date(`${day}T00:00:00Z`))
  }

  /** A part of one: 0.827 → "82.7%" */
  share(part: number): string {
    return this.shares.format(part)
  }

  /** A time of day: "14:30" in the region's way. What is no time stays as it is. */
  time(time: string): string {
    const at = new Date(`1970-01-01T${time.length === 5 ? `${time}:00` : time}Z`)
    return Number.isNaN(at.getTime()) ? time : this.times.format(at)
  }

  /** The time of an instant on this computer's clock: "14:30". */
  clock(instant: string): string {
    return this.clocks.format(new Date(instant))
  }

  /** An instant with its time: "7 Nov 2026, 14:30". "" stays "". */
  moment(instant: string): string {
    const at = new Date(instant)
    return Number.isNaN(at.getTime()) ? instant : this.moments.format(at)
  }

  /** "VIP, Wholesale" */
  list(words: readonly string[]): string {
    return this.lists.format(words)
  }
}
