import type { Source } from '../../domain/source.ts'
import { m } from '../../i18n/index.ts'

/** The groups of sources that the filter language knows too. */
type SourceName = Source | 'manual' | 'ai' | 'unknown'

const words: Record<SourceName, () => string> = {
  manual: m.app_source_manual,
  manual_admin: m.app_source_manual_admin,
  manual_agent: m.app_source_manual_agent,
  api: m.app_source_api,
  ai: m.app_source_ai,
  ai_tool: m.app_source_ai_tool,
  ai_auto_close: m.app_source_ai_auto_close,
  import: m.app_source_import,
  form: m.app_source_form,
  chatbot: m.app_source_chatbot,
  webhook: m.app_source_webhook,
  sample: m.app_source_sample,
  keyword: m.app_source_keyword,
  unknown: m.app_unknown,
}

/** The label of a source by its name in the filter language: "Manual (agent)". */
export function sourceWord(name: string): string {
  return Object.hasOwn(words, name) ? words[name as SourceName]() : name
}
