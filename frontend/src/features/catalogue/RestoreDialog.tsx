import { useState } from 'react'
import { m } from '../../i18n/index.ts'
import { Button, Dialog, TextField } from '../../ui/index.ts'
import { useCommand } from './useCommand.ts'

interface Props {
  name: string
  restore: (newName: string) => Promise<unknown>
  done: string
  onClose: () => void
}

/** Restores an entry whose name an active one has taken: it needs a new name. */
export function RestoreDialog({ name, restore, done, onClose }: Props) {
  const [newName, setNewName] = useState(name)
  const [error, setError] = useState<string | undefined>(m.tags_restore_taken({ name }))
  const run = useCommand()
  const submit = async () => {
    const restored = await run(
      () => restore(newName),
      done,
      (problem) => setError(problem.fields.name?.message ?? problem.message),
    )
    if (restored !== null) onClose()
  }
  return (
    <Dialog
      title={m.tags_restore_title({ name })}
      size="small"
      onClose={onClose}
      onSubmit={() => void submit()}
      footer={
        <>
          <Button onPress={onClose}>{m.ui_cancel()}</Button>
          <Button variant="primary" onPress={() => void submit()}>
            {m.tags_restore()}
          </Button>
        </>
      }
    >
      <TextField
        label={m.tags_name()}
        value={newName}
        onChange={(value) => {
          setNewName(value)
          setError(undefined)
        }}
        onEnter={() => void submit()}
        counter={{ max: 50, from: 40 }}
        error={error}
        autoFocus
        required
      />
    </Dialog>
  )
}
