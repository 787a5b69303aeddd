import { Format } from '../domain/format.ts'
import { useServices } from './services.ts'
import { useSelected } from './useStore.ts'

const formats = new Map<string, Format>()

/** The reader's language and region. */
export function useLocale(): string {
  const { settings } = useServices()
  return useSelected(settings, ({ locale }) => locale)
}

/** Numbers and dates in the region of the settings. The same object as long as the region is. */
export function useFormat(): Format {
  return formatOf(useLocale())
}

/** Making one is slow, and few are ever needed. */
function formatOf(locale: string): Format {
  const known = formats.get(locale)
  if (known) return known
  const made = new Format(locale)
  formats.set(locale, made)
  return made
}
