/** The languages that there are suggestions in. */
export const languages = ['en', 'pt-BR', 'es', 'fr', 'de', 'ar', 'zh-Hans'] as const
