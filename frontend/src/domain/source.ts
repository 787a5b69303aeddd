/** The hands that can have written something, by the names that the filter language uses. */
export const sources = [
  'manual_admin',
  'manual_agent',
  'api',
  'ai_tool',
  'ai_auto_close',
  'import',
  'form',
  'chatbot',
  'webhook',
  'sample',
  'keyword',
] as const
export type Source = (typeof sources)[number]

export function isSource(name: unknown): name is Source {
  return sources.some((source) => source === name)
}
