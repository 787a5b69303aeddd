import { useState } from 'react'
import { reasonOf } from '../../actions/tell.ts'
import { ApiError } from '../../api/call.ts'
import { m } from '../../i18n/index.ts'
import { Button, Dialog, Switch, TextField } from '../../ui/index.ts'
import styles from './segments.module.css'

interface Props {
  readonly title: string
  /** To start from. */
  readonly name?: string
  readonly help?: string
  readonly offersPin?: boolean
  /** Throws ApiError when it is refused. */
  readonly save: (name: string, pinned: boolean) => Promise<void>
  readonly onClose: () => void
}

/** Gives a segment its name. What is wrong with the name stands beside it, what else is wrong below. */
export function NameDialog({ title, name: first = '', help, offersPin = false, save, onClose }: Props) {
  const [name, setName] = useState(first)
  const [pinned, setPinned] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const submit = async () => {
    setBusy(true)
    try {
      await save(name, pinned)
      onClose()
    } catch (reason) {
      setProblem(reason)
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={title}
      size="small"
      onClose={onClose}
      onSubmit={() => void submit()}
      footer={
        <>
          <Button onPress={onClose}>{m.ui_cancel()}</Button>
          <Button variant="primary" busy={busy} onPress={() => void submit()}>
            {m.segments_save()}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField
          label={m.segments_name()}
          value={name}
          onChange={(text) => {
            setName(text)
            setProblem(null)
          }}
          onEnter={() => void submit()}
          counter={{ max: 50, from: 40 }}
          help={help}
          error={nameProblem(problem)}
          autoFocus
          required
        />
        {offersPin && <Switch label={m.segments_pin()} checked={pinned} onChange={setPinned} />}
        <PinProblem problem={problem} />
      </div>
    </Dialog>
  )
}

function nameProblem(problem: unknown): string | undefined {
  if (problem === null) return undefined
  if (!(problem instanceof ApiError)) return reasonOf(problem)
  return problem.fields.name?.message ?? (problem.fields.pinned ? undefined : reasonOf(problem))
}

function PinProblem({ problem }: { problem: unknown }) {
  const message = problem instanceof ApiError ? problem.fields.pinned?.message : undefined
  return message === undefined ? null : (
    <p className={styles.problem} role="alert">
      {message}
    </p>
  )
}
