import { useMemo } from 'react'
import { m } from '../../../i18n/index.ts'
import { useLocale } from '../../../state/useFormat.ts'

/** Writes a language for the reader: "pt-BR" → "Brazilian Portuguese"; "" is any. */
export function useLanguageName(): (tag: string) => string {
  const locale = useLocale()
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'language' })
    return (tag: string) => (tag === '' ? m.keywords_language_any() : (names.of(tag) ?? tag))
  }, [locale])
}
