import { useCallback } from 'react'
import { ApiError, isCancelled } from '../../api/call.ts'
import { undoChange } from '../../api/history.ts'
import type { Changed } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'

interface Command<Answer> {
  /** What is said when it is done. */
  done: (answer: Answer) => string
  /** The change that Undo in the message takes back. */
  undo?: (answer: Answer) => Changed['change']
}

/**
 * Runs a command, says what came of it, and answers null when it was refused. What was refused field by field is left
 * to the form: `refused` gets it.
 */
export function useCommand() {
  const { notices } = useServices()
  return useCallback(
    async <Answer>(
      run: () => Promise<Answer>,
      { done, undo }: Command<Answer>,
      refused?: (problem: ApiError) => void,
    ): Promise<Answer | null> => {
      try {
        const answer = await run()
        const change = undo?.(answer)
        const action = change
          ? { action: { label: m.tags_undo(), run: () => void takeBack(change, notices.show.bind(notices)) } }
          : {}
        notices.show({ message: done(answer), ...action })
        return answer
      } catch (problem) {
        if (!(problem instanceof ApiError)) throw problem
        if (refused) refused(problem)
        else if (!isCancelled(problem)) notices.show({ message: problem.message, tone: 'danger' })
        return null
      }
    },
    [notices],
  )
}

async function takeBack(change: Changed['change'], show: (notice: { message: string; tone?: 'danger' }) => unknown) {
  try {
    await undoChange(change)
    show({ message: m.tags_undone() })
  } catch (problem) {
    if (problem instanceof ApiError) show({ message: problem.message, tone: 'danger' })
    else throw problem
  }
}
