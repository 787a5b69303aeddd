import { useState } from 'react'
import { reasonOf } from '../../../actions/tell.ts'
import type { ApiError } from '../../../api/call.ts'
import type { ShownValue } from '../../../domain/edit.ts'
import type { AttributeId } from '../../../domain/ids.ts'

interface Refused {
  readonly value: string
  readonly message: string
}

/** Values that Go refused. What it said of one stands for as long as the value is what it was. */
export interface Refusals {
  readonly of: (id: AttributeId, value: string) => string | undefined
  /** Keeps what a refusal says about some of these values, and answers which they are. */
  readonly take: (problem: ApiError, values: readonly ShownValue[]) => readonly ShownValue[]
}

export function useRefusals(): Refusals {
  const [refused, setRefused] = useState<ReadonlyMap<AttributeId, Refused>>(new Map())
  return {
    of: (id, value) => {
      const one = refused.get(id)
      return one?.value === value ? one.message : undefined
    },
    take: (problem, values) => {
      const found = values.filter(({ id }) => problem.fields[fieldOf(id)])
      const messageOf = (id: AttributeId) => problem.fields[fieldOf(id)]?.message ?? ''
      setRefused(new Map(found.map(({ id, value }) => [id, { value, message: messageOf(id) }])))
      return found
    },
  }
}

const prefix = 'attribute:'

function fieldOf(id: AttributeId): string {
  return `${prefix}${id}`
}

/** What a refusal says that is not beside a field of the form: `shown` are those that have a place, and the attributes. */
export function unplaced(problem: ApiError, ...shown: readonly string[]): string | undefined {
  const fields = Object.keys(problem.fields)
  if (fields.length === 0) return reasonOf(problem)
  const other = fields.find((field) => !field.startsWith(prefix) && !shown.includes(field))
  return other === undefined ? undefined : problem.fields[other]?.message
}
