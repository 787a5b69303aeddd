import { useCallback } from 'react'
import { reasonOf, tellDone } from '../../actions/tell.ts'
import { ApiError, isCancelled } from '../../api/call.ts'
import type { Changed } from '../../api/types.ts'
import { useServices } from '../../state/services.ts'

/**
 * Runs a command, says what came of it, and answers null when it was refused. What was refused field by field is left
 * to the form: `refused` gets it.
 */
export function useCommand() {
  const { notices } = useServices()
  return useCallback(
    async <Answer>(run: () => Promise<Answer>, done: string, refused?: (problem: ApiError) => void) => {
      try {
        const answer = await run()
        notices.show({ message: done })
        return answer
      } catch (problem) {
        if (refused && problem instanceof ApiError) refused(problem)
        else if (!isCancelled(problem)) notices.show({ message: reasonOf(problem), tone: 'danger' })
        return null
      }
    },
    [notices],
  )
}

/** Runs a command whose message carries Undo. */
export function useChange() {
  const services = useServices()
  return async (run: () => Promise<Changed>, done: string): Promise<void> => {
    try {
      tellDone(services, await run(), done)
    } catch (problem) {
      if (!isCancelled(problem)) services.notices.show({ message: reasonOf(problem), tone: 'danger' })
    }
  }
}
