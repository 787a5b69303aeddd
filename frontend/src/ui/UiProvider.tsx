import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'

/**
 * Stands around the whole window and tells the components the reader's language and region. It is always given:
 * an engine's own default may be a locale that writes 1000000 without separators.
 */
export function UiProvider({ locale, children }: { locale: string; children: ReactNode }) {
  return <I18nProvider locale={locale}>{children}</I18nProvider>
}
