import type { KeywordAction, KeywordMatch } from '../../../api/types.ts'
import { m } from '../../../i18n/index.ts'

export const matchHelps: Readonly<Record<KeywordMatch, () => string>> = {
  whole: m.keywords_match_whole_help,
  first_word: m.keywords_match_first_word_help,
  anywhere: m.keywords_match_anywhere_help,
}

export const listWords: Readonly<
  Record<KeywordAction, { title: () => string; none: () => string; add: () => string }>
> = {
  opt_out: { title: m.keywords_opt_out, none: m.keywords_opt_out_none, add: m.keywords_add_opt_out },
  opt_in: { title: m.keywords_opt_in, none: m.keywords_opt_in_none, add: m.keywords_add_opt_in },
}
