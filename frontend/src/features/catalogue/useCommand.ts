import { useCallback } from 'react'
import { reasonOf, tellDone } from '../../actions/tell.ts'
import { ApiError, isCancelled } from '../../api/call.ts'
import type { Changed } from '../../api/types.ts'
import type { Aspect } from '../../domain/aspect.ts'
import { useServices } from '../../state/services.ts'

type Refused = (problem: ApiError) => void

/**
 * Runs a command, says what came of it, and answers null when it was refused. What was refused field by field is left
 * to the form: `refused` gets it.
 */
export function useCommand() {
  const { notices } = useServices()
  const refuse = useRefusal()
  return useCallback(
    async <Answer>(run: () => Promise<Answer>, done: string, refused?: Refused) => {
      try {
        const answer = await run()
        notices.show({ message: done })
        return answer
      } catch (problem) {
        refuse(problem, refused)
        return null
      }
    },
    [notices, refuse],
  )
}

/** Runs a command that reaches contacts, whose message carries Undo. It answers whether it was carried out. */
export function useChange(aspect: Aspect) {
  const services = useServices()
  const refuse = useRefusal()
  return async (run: () => Promise<Changed>, done: string, refused?: Refused): Promise<boolean> => {
    try {
      tellDone(services, await services.contacts.change(aspect, run), done)
      return true
    } catch (problem) {
      refuse(problem, refused)
      return false
    }
  }
}

function useRefusal() {
  const { notices } = useServices()
  return useCallback(
    (problem: unknown, refused?: Refused) => {
      if (refused && problem instanceof ApiError) refused(problem)
      else if (!isCancelled(problem)) notices.show({ message: reasonOf(problem), tone: 'danger' })
    },
    [notices],
  )
}

/** Restores an entry; `taken` is called when an active one has its name, so that it needs another. */
export function useRestore() {
  const { notices } = useServices()
  const run = useCommand()
  return (restore: () => Promise<unknown>, done: string, taken: () => void) =>
    void run(restore, done, (problem) =>
      problem.fields.name?.code.endsWith('.name_taken')
        ? taken()
        : notices.show({ message: reasonOf(problem), tone: 'danger' }),
    )
}
