import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { applyKeywords } from '../../../actions/keywordCommands.ts'
import { attempt } from '../../../actions/tell.ts'
import type { Keyword, KeywordAction } from '../../../api/types.ts'
import { m } from '../../../i18n/index.ts'
import { keywordsQuery } from '../../../state/catalogues.ts'
import { useServices } from '../../../state/services.ts'
import { Banner, Button, ErrorState, Switch } from '../../../ui/index.ts'
import consent from '../consent.module.css'
import { KeywordCard } from './KeywordCard.tsx'
import { KeywordDialog } from './KeywordDialog.tsx'
import styles from './keywords.module.css'
import { Suggestions } from './Suggestions.tsx'
import { Tester } from './Tester.tsx'
import { useVerdict } from './useVerdict.ts'

type Open = { readonly action: KeywordAction } | { readonly keyword: Keyword }

/** The words by which people opt out and in, and what a message would do. */
export function KeywordsTab() {
  const { data, error, refetch } = useQuery(keywordsQuery)
  const [open, setOpen] = useState<Open | null>(null)
  const [message, setMessage] = useState('')
  const verdict = useVerdict(message)
  if (error) return <ErrorState title={m.keywords_failed()} text={error.message} onRetry={() => void refetch()} />
  if (!data) return null
  const card = (action: KeywordAction) => (
    <KeywordCard
      action={action}
      keywords={data.keywords.filter((keyword) => keyword.action === action)}
      applies={verdict?.rule ?? 0}
      onAdd={() => setOpen({ action })}
      onEdit={(keyword) => setOpen({ keyword })}
    />
  )
  return (
    <div className={consent.overview}>
      <Handling on={data.on} />
      <Tester message={message} onChange={setMessage} verdict={verdict} paused={!data.on} />
      <div className={styles.lists}>
        {card('opt_out')}
        <div className={styles.lists}>
          {card('opt_in')}
          <Suggestions suggestions={data.suggestions} />
        </div>
      </div>
      {open && <KeywordDialog {...open} onClose={() => setOpen(null)} />}
    </div>
  )
}

/** Whether keywords are applied at all, and what it means when they are not. */
function Handling({ on }: { on: boolean }) {
  const services = useServices()
  const apply = (to: boolean) => void attempt(services, () => applyKeywords(services, to))
  return (
    <section className={styles.handling}>
      <Switch label={m.keywords_apply()} checked={on} onChange={apply} />
      {on ? (
        <p className={styles.note}>{m.keywords_apply_text()}</p>
      ) : (
        <Banner
          tone="warning"
          actions={
            <Button size="small" onPress={() => apply(true)}>
              {m.keywords_resume()}
            </Button>
          }
        >
          <strong>{m.keywords_paused_title()}</strong> {m.keywords_paused_text()}
        </Banner>
      )}
    </section>
  )
}
