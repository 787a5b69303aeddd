/** What holds when neither the settings nor the system name a region that can be used. */
const fallback = 'en-GB'

/**
 * The region for dates and numbers: the chosen one, or else the system's. "" and names that no locale has, such as
 * the "C" of a POSIX system, are passed over.
 */
export function localeOf(chosen: string, system: string): string {
  return [chosen, system].find(isLocale) ?? fallback
}

function isLocale(name: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(name).length > 0
  } catch {
    return false
  }
}
