/**
 * Exact decimals as text. The canonical form is "-1234.5": ASCII digits, a point, no exponent; numbers never pass
 * through a float, so what was typed is what is kept.
 */
const canonical = /^-?\d+(\.\d+)?$/

type Separators = { group: string; decimal: string; digits: readonly string[] }

const known = new Map<string, Separators>()

function separators(locale: string): Separators {
  const found = known.get(locale)
  if (found) return found
  const parts = new Intl.NumberFormat(locale).formatToParts(-12345.6)
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  const plain = new Intl.NumberFormat(locale, { useGrouping: false })
  const made = {
    group: part('group'),
    decimal: part('decimal') || '.',
    digits: Array.from({ length: 10 }, (_, digit) => plain.format(digit)),
  }
  known.set(locale, made)
  return made
}

/** Reads what a person of `locale` types; undefined when it is not a number. "" is "". */
export function parseDecimal(typed: string, locale: string): string | undefined {
  const { group, decimal, digits } = separators(locale)
  let text = simplified(typed)
  if (text === '') return ''
  digits.forEach((digit, value) => {
    text = text.replaceAll(digit, String(value))
  })
  const [whole = '', fraction = '', ...rest] = text.replace(/^\+/, '').split(decimal)
  if (rest.length > 0 || !wellGrouped(whole, simplified(group))) return undefined
  const ungrouped = group === '' ? whole : whole.replaceAll(simplified(group), '')
  const value = `${ungrouped.replace(/^-?$/, '$&0')}${fraction === '' ? '' : `.${fraction}`}`
  return canonical.test(value) && /\d/.test(text) ? normalised(value) : undefined
}

/** The same without blanks, which group digits in many languages, and with one kind of minus and apostrophe. */
function simplified(text: string): string {
  return text.replace(/\s/g, '').replace(/[−–]/g, '-').replaceAll('’', "'")
}

/** Whether separators stand where they group: three digits after the last, two or three after the others. */
function wellGrouped(whole: string, group: string): boolean {
  const groups = group === '' ? [] : whole.split(group).slice(1)
  return groups.every((digits, i) => digits.length === 3 || (digits.length === 2 && i < groups.length - 1))
}

function normalised(text: string): string {
  const negative = text.startsWith('-')
  const [whole = '0', fraction] = text.replace('-', '').split('.')
  const trimmed = whole.replace(/^0+(?=\d)/, '')
  const value = fraction === undefined ? trimmed : `${trimmed}.${fraction}`
  return negative && /[1-9]/.test(value) ? `-${value}` : value
}

/** The canonical form as `locale` writes it, in groups; text that is not canonical comes back as it is. */
export function formatDecimal(value: string, locale: string): string {
  if (!canonical.test(value)) return value
  const { decimal, digits } = separators(locale)
  const [whole = '0', fraction] = value.replace('-', '').split('.')
  const grouped = new Intl.NumberFormat(locale).format(BigInt(whole))
  const sign = value.startsWith('-') ? '-' : ''
  if (fraction === undefined) return sign + grouped
  return `${sign}${grouped}${decimal}${[...fraction].map((digit) => digits[Number(digit)] ?? digit).join('')}`
}

/** value + step, exactly; "" counts as 0, and what is not a number stays. */
export function addToDecimal(value: string, step: number): string {
  const from = value === '' ? '0' : value
  if (!canonical.test(from)) return value
  const [whole = '0', fraction = ''] = from.replace('-', '').split('.')
  const unit = 10n ** BigInt(fraction.length)
  const sign = from.startsWith('-') ? -1n : 1n
  const sum = sign * BigInt(whole + fraction) + BigInt(step) * unit
  const digits = (sum < 0n ? -sum : sum).toString().padStart(fraction.length + 1, '0')
  const cut = digits.length - fraction.length
  const text = fraction === '' ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`
  return sum < 0n ? `-${text}` : text
}
