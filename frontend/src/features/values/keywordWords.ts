import type { KeywordAction, KeywordMatch } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'

export const actionWords: Readonly<Record<KeywordAction, () => string>> = {
  opt_out: m.keywords_does_opt_out,
  opt_in: m.keywords_does_opt_in,
}

export const matchWords: Readonly<Record<KeywordMatch, () => string>> = {
  whole: m.keywords_match_whole,
  first_word: m.keywords_match_first_word,
  anywhere: m.keywords_match_anywhere,
}
