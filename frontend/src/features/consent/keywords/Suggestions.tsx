import { Plus } from 'lucide-react'
import { useState } from 'react'
import { addThem } from '../../../actions/keywordCommands.ts'
import { attempt } from '../../../actions/tell.ts'
import type { KeywordAction, KeywordSuggestion } from '../../../api/types.ts'
import { m } from '../../../i18n/index.ts'
import { useServices } from '../../../state/services.ts'
import { useLocale } from '../../../state/useFormat.ts'
import { Button, Select } from '../../../ui/index.ts'
import consent from '../consent.module.css'
import styles from './keywords.module.css'
import { languages } from './languages.ts'
import { useLanguageName } from './useLanguageName.ts'

/** Words that may be worth adding, language by language. */
export function Suggestions({ suggestions }: { suggestions: readonly KeywordSuggestion[] }) {
  const locale = useLocale()
  const languageName = useLanguageName()
  const [language, setLanguage] = useState(() => nearest(locale))
  const of = suggestions.filter((suggestion) => suggestion.language === language)
  return (
    <section className={consent.card}>
      <header className={consent.cardHeader}>
        <h2>{m.keywords_suggestions()}</h2>
        <Select
          label={m.keywords_language()}
          hideLabel
          size="small"
          value={language}
          onChange={setLanguage}
          options={languages.map((tag) => ({ id: tag, label: languageName(tag) }))}
        />
      </header>
      <p className={styles.note}>{of.length === 0 ? m.keywords_suggestions_none() : m.keywords_suggestions_text()}</p>
      <Group action="opt_out" suggestions={of} />
      <Group action="opt_in" suggestions={of} />
    </section>
  )
}

/** The language of suggestions that is that of the reader, and English where there is none. */
function nearest(locale: string): string {
  const [spoken] = locale.split('-')
  return languages.find((tag) => tag.split('-')[0] === spoken) ?? 'en'
}

const groupWords = {
  opt_out: { title: m.keywords_suggest_opt_out, all: m.keywords_suggest_all_opt_out },
  opt_in: { title: m.keywords_suggest_opt_in, all: m.keywords_suggest_all_opt_in },
}

function Group({ action, suggestions }: { action: KeywordAction; suggestions: readonly KeywordSuggestion[] }) {
  const services = useServices()
  const words = groupWords[action]
  const of = suggestions.filter((suggestion) => suggestion.action === action)
  if (of.length === 0) return null
  const add = (some: readonly KeywordSuggestion[]) =>
    void attempt(services, () =>
      addThem(
        services,
        some.map((suggestion) => ({ ...suggestion, match: 'whole' })),
      ),
    )
  return (
    <div className={styles.group}>
      <h3 className={styles.groupTitle}>{words.title()}</h3>
      <div className={styles.suggested}>
        {of.map((suggestion) => (
          <Button
            key={suggestion.keyword}
            size="small"
            icon={Plus}
            label={m.keywords_suggest_add({ keyword: suggestion.keyword })}
            onPress={() => add([suggestion])}
          >
            <bdi>{suggestion.keyword}</bdi>
          </Button>
        ))}
        {of.length > 1 && (
          <Button size="small" variant="ghost" label={words.all()} onPress={() => add(of)}>
            {m.keywords_suggest_all()}
          </Button>
        )}
      </div>
    </div>
  )
}
