import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { deleteOne, switchOne } from '../../../actions/keywordCommands.ts'
import { attempt } from '../../../actions/tell.ts'
import type { Keyword, KeywordAction } from '../../../api/types.ts'
import type { KeywordId } from '../../../domain/ids.ts'
import { m } from '../../../i18n/index.ts'
import { useServices } from '../../../state/services.ts'
import { Button, Hidden, IconButton, Switch } from '../../../ui/index.ts'
import { matchWords } from '../../values/keywordWords.ts'
import consent from '../consent.module.css'
import styles from './keywords.module.css'
import { listWords } from './keywordWords.ts'
import { useLanguageName } from './useLanguageName.ts'

interface Props {
  readonly action: KeywordAction
  readonly keywords: readonly Keyword[]
  /** The keyword that the message in the tester would meet; 0: none. */
  readonly applies: KeywordId | 0
  readonly onAdd: () => void
  readonly onEdit: (keyword: Keyword) => void
}

/** The keywords that do the same. */
export function KeywordCard({ action, keywords, applies, onAdd, onEdit }: Props) {
  const words = listWords[action]
  const add = useRef<HTMLButtonElement>(null)
  return (
    <section className={consent.card} data-flush aria-label={words.title()}>
      <header className={consent.cardHeader}>
        <h2>{words.title()}</h2>
        <Button size="small" icon={Plus} ref={add} onPress={onAdd}>
          {words.add()}
        </Button>
      </header>
      {keywords.length === 0 ? (
        <p className={consent.none}>{words.none()}</p>
      ) : (
        <table className={styles.keywords} aria-label={words.title()}>
          <Head />
          <tbody>
            {keywords.map((keyword) => (
              <Row
                key={keyword.id}
                keyword={keyword}
                applies={keyword.id === applies}
                onEdit={() => onEdit(keyword)}
                onGone={() => add.current?.focus()}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Head() {
  return (
    <thead>
      <tr>
        <th scope="col">{m.keywords_column_keyword()}</th>
        <th scope="col">{m.keywords_column_match()}</th>
        <th scope="col">{m.keywords_column_language()}</th>
        <th scope="col">{m.keywords_column_on()}</th>
        <th scope="col">
          <Hidden>{m.keywords_column_actions()}</Hidden>
        </th>
      </tr>
    </thead>
  )
}

interface RowProps {
  readonly keyword: Keyword
  readonly applies: boolean
  readonly onEdit: () => void
  /** The button that had the focus is not there any more. */
  readonly onGone: () => void
}

function Row({ keyword, applies, onEdit, onGone }: RowProps) {
  const services = useServices()
  const languageName = useLanguageName()
  const word = { keyword: keyword.keyword }
  const remove = async () => {
    await deleteOne(services, keyword)
    onGone()
  }
  return (
    <tr data-applies={applies || undefined} data-off={!keyword.on || undefined}>
      <td>
        <bdi className={styles.word}>{keyword.keyword}</bdi>
        {applies && <Hidden>{m.keywords_applies()}</Hidden>}
      </td>
      <td>{matchWords[keyword.match]()}</td>
      <td className={styles.language}>{languageName(keyword.language)}</td>
      <td>
        <Switch
          label={m.keywords_is_on(word)}
          hideLabel
          checked={keyword.on}
          onChange={(on) => void attempt(services, () => switchOne(services, keyword, on))}
        />
      </td>
      <td className={styles.actions}>
        <IconButton icon={Pencil} label={m.keywords_edit(word)} onPress={onEdit} />
        <IconButton icon={Trash2} label={m.keywords_delete(word)} onPress={() => void attempt(services, remove)} />
      </td>
    </tr>
  )
}
