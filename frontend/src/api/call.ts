/** What a refused call says about one field of a form. */
export interface FieldProblem {
  readonly code: string
  readonly message: string
  readonly params: Readonly<Record<string, string>>
}

/**
 * Why a call was refused. `message` is English and can be shown; texts in the reader's language go by `code`.
 * `ref` is the line in the log, "" for what a person can act on.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: string
  readonly params: Readonly<Record<string, string>>
  readonly fields: Readonly<Record<string, FieldProblem>>
  readonly ref: string

  constructor(problem: Partial<Problem> & { readonly code: string }) {
    super(problem.message ?? problem.code)
    this.code = problem.code
    this.params = problem.params ?? {}
    this.fields = problem.fields ?? {}
    this.ref = problem.ref ?? ''
  }
}

/** The person stopped it; nobody needs to be told. */
export function isCancelled(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'cancelled'
}

interface Problem extends FieldProblem {
  readonly fields: Readonly<Record<string, FieldProblem>>
  readonly ref: string
}

/**
 * Runs one bound method. The generated bindings know numbers and strings only; `Answer` says what they mean.
 *
 * @throws ApiError, and nothing else
 */
export async function call<Answer>(method: () => Promise<unknown>): Promise<Answer> {
  try {
    return (await method()) as Answer
  } catch (reason) {
    throw toApiError(reason)
  }
}

/** Errors cross the bridge as JSON text; everything else is a fault of the program or of the bridge itself. */
function toApiError(reason: unknown): ApiError {
  const text = reason instanceof Error ? reason.message : String(reason)
  try {
    const problem: unknown = JSON.parse(text)
    if (isProblem(problem)) return new ApiError(problem)
  } catch {
    // Not JSON: the text is the message.
  }
  return new ApiError({ code: 'internal', message: text })
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string'
}
