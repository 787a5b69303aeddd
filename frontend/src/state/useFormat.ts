import { Format } from '../domain/format.ts'
import { useServices } from './services.ts'
import { useSelected } from './useStore.ts'

const formats = new Map<string, Format>()

/** Numbers and dates in the region of the settings. The same object as long as the region is. */
export function useFormat(): Format {
  const { settings } = useServices()
  return formatOf(useSelected(settings, ({ locale }) => locale))
}

/** Making one is slow, and few are ever needed. */
function formatOf(locale: string): Format {
  const known = formats.get(locale)
  if (known) return known
  const made = new Format(locale)
  formats.set(locale, made)
  return made
}
