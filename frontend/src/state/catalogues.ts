import { QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import { listAttributes } from '../api/attributes.ts'
import type { Topic } from '../api/events.ts'
import { listTags } from '../api/tags.ts'
import type { Definition, Tag } from '../api/types.ts'
import type { AttributeId, TagId } from '../domain/ids.ts'

/** Answers stand until an event says that they changed; nothing is asked twice by itself. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: Number.POSITIVE_INFINITY,
        retry: false,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })
}

export const tagsQuery = queryOptions({ queryKey: ['tags'], queryFn: listTags })
export const attributesQuery = queryOptions({ queryKey: ['attributes'], queryFn: listAttributes })

/** The first part of the key of each question whose answer a topic changes. */
const dependents: Record<Topic, readonly string[]> = {
  contacts: ['tags', 'attributes', 'facets', 'preview', 'contact'],
  tags: ['tags', 'facets', 'preview', 'contact'],
  attributes: ['attributes', 'preview', 'contact'],
  settings: [],
  history: ['history'],
}

export async function invalidate(client: QueryClient, topics: readonly Topic[]): Promise<void> {
  const keys = new Set(topics.flatMap((topic) => dependents[topic]))
  await Promise.all([...keys].map((key) => client.invalidateQueries({ queryKey: [key] })))
}

const none: readonly never[] = []
const noTags: ReadonlyMap<TagId, Tag> = new Map()
const noAttributes: ReadonlyMap<AttributeId, Definition> = new Map()

/** The tags that can be assigned, by name. */
export function useTags(): readonly Tag[] {
  return useQuery({ ...tagsQuery, select: activeOnly<Tag> }).data ?? none
}

/** The attributes that can be filled in, by name. */
export function useAttributes(): readonly Definition[] {
  return useQuery({ ...attributesQuery, select: activeOnly<Definition> }).data ?? none
}

/** The tags by number, deleted ones included. */
export function useTagsById(): ReadonlyMap<TagId, Tag> {
  return useQuery({ ...tagsQuery, select: byId<TagId, Tag> }).data ?? noTags
}

/** The attributes by number, deleted ones included. */
export function useAttributesById(): ReadonlyMap<AttributeId, Definition> {
  return useQuery({ ...attributesQuery, select: byId<AttributeId, Definition> }).data ?? noAttributes
}

export function activeOnly<Entry extends { deletedAt: string }>(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ deletedAt }) => deletedAt === '')
}

function byId<Id, Entry extends { id: Id }>(entries: readonly Entry[]): ReadonlyMap<Id, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]))
}
