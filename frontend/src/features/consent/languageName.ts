/** What a language is called in the reader's own: "pt-BR" → "Brazilian Portuguese". */
export function languageName(code: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code
}
