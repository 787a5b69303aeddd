import { useState } from 'react'
import { addThem, editOne } from '../../../actions/keywordCommands.ts'
import { reasonOf } from '../../../actions/tell.ts'
import { ApiError } from '../../../api/call.ts'
import type { Keyword, KeywordAction, KeywordInput, KeywordMatch } from '../../../api/types.ts'
import { m } from '../../../i18n/index.ts'
import { useServices } from '../../../state/services.ts'
import { Button, Dialog, RadioGroup, Select, TextField } from '../../../ui/index.ts'
import { actionWords, matchWords } from '../../values/keywordWords.ts'
import styles from './keywords.module.css'
import { matchHelps } from './keywordWords.ts'
import { languages } from './languages.ts'
import { useLanguageName } from './useLanguageName.ts'

interface Props {
  /** The keyword that is edited; none: a new one. */
  readonly keyword?: Keyword
  /** What a new one does, to begin with. */
  readonly action?: KeywordAction
  readonly onClose: () => void
}

/** Add keyword, Edit keyword. */
export function KeywordDialog({ keyword, action = 'opt_out', onClose }: Props) {
  const services = useServices()
  const [input, setInput] = useState<KeywordInput>({
    keyword: keyword?.keyword ?? '',
    action: keyword?.action ?? action,
    match: keyword?.match ?? 'whole',
    language: keyword?.language ?? '',
  })
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    try {
      await (keyword ? editOne(services, keyword, input) : addThem(services, [input]))
      onClose()
    } catch (reason) {
      setProblem(reason)
      setBusy(false)
    }
  }
  const change = (part: Partial<KeywordInput>) => {
    setInput({ ...input, ...part })
    setProblem(null)
  }
  return (
    <Dialog
      title={keyword ? m.keywords_dialog_edit() : m.keywords_add()}
      size="small"
      onClose={onClose}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onPress={onClose}>{m.ui_cancel()}</Button>
          <Button variant="primary" busy={busy} onPress={() => void save()}>
            {keyword ? m.keywords_save() : m.keywords_add()}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField
          label={m.keywords_keyword()}
          value={input.keyword}
          onChange={(word) => change({ keyword: word })}
          onEnter={() => void save()}
          help={m.keywords_keyword_help()}
          error={wordProblem(problem)}
          autoFocus
          required
        />
        <Choices input={input} change={change} />
      </div>
    </Dialog>
  )
}

/** What is wrong, beside the only field that can be wrong. */
function wordProblem(problem: unknown): string | undefined {
  if (problem === null) return undefined
  return (problem instanceof ApiError && problem.fields.keyword?.message) || reasonOf(problem)
}

interface ChoicesProps {
  readonly input: KeywordInput
  readonly change: (part: Partial<KeywordInput>) => void
}

function Choices({ input, change }: ChoicesProps) {
  const languageName = useLanguageName()
  const offered = ['', ...languages]
  if (!offered.includes(input.language)) offered.push(input.language)
  return (
    <>
      <RadioGroup<KeywordAction>
        label={m.keywords_does()}
        value={input.action}
        onChange={(action) => change({ action })}
        options={[
          { id: 'opt_out', label: actionWords.opt_out() },
          { id: 'opt_in', label: actionWords.opt_in(), help: m.keywords_does_opt_in_help() },
        ]}
      />
      <Select<KeywordMatch>
        label={m.keywords_match()}
        value={input.match}
        onChange={(match) => change({ match })}
        options={(['whole', 'first_word', 'anywhere'] as const).map((id) => ({ id, label: matchWords[id]() }))}
        help={matchHelps[input.match]()}
      />
      <Select
        label={m.keywords_language()}
        value={input.language}
        onChange={(language) => change({ language })}
        options={offered.map((tag) => ({ id: tag, label: languageName(tag) }))}
      />
    </>
  )
}
