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
  let text = typed.trim().replace(/[\s\u00a0\u202f]/g, '')
  if (text === '') return ''
  digits.forEach((digit, value) => {
    text = text.replaceAll(digit, String(value))
  })
  text = text.replace(/^[−–]/, '-').replace(/^\+/, '')
  if (group.trim() !== '' && !groupsOf3(text, group, decimal)) return undefined
  text = text.replaceAll(group.trim() === '' ? '\u0000' : group, '').replace(decimal, '.')
  if (text.startsWith('.')) text = `0${text}`
  if (text.startsWith('-.')) text = `-0${text.slice(1)}`
  if (text.endsWith('.')) text = text.slice(0, -1)
  return canonical.test(text) ? normalised(text) : undefined
}

/** Whether every group separator stands before exactly three digits or begins a longer number, and none after the point. */
function groupsOf3(text: string, group: string, decimal: string): boolean {
  const [whole = '', fraction = ''] = text.split(decimal)
  if (fraction.includes(group)) return false
  const groups = whole.split(group)
  return (
    groups.slice(1).every((digits) => digits.length === 3 || digits.length === 2) &&
    (groups.length === 1 || groups.at(-1)?.length === 3)
  )
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
