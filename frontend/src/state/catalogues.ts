import { QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import { listAttributes } from '../api/attributes.ts'
import type { Topic } from '../api/events.ts'
import { listKeywords } from '../api/keywords.ts'
import { listNotices } from '../api/notices.ts'
import { listSegments } from '../api/segments.ts'
import { listTags } from '../api/tags.ts'
import type { Definition, Notice, Segment, Tag } from '../api/types.ts'
import type { AttributeId, NoticeId, SegmentId, TagId } from '../domain/ids.ts'

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
/** Asked again once an hour too: what follows from a filter follows from the day. */
export const segmentsQuery = queryOptions({
  queryKey: ['segments'],
  queryFn: listSegments,
  refetchInterval: 3_600_000,
})
export const keywordsQuery = queryOptions({ queryKey: ['keywords'], queryFn: listKeywords })
export const noticesQuery = queryOptions({ queryKey: ['notices'], queryFn: listNotices })
export const attributesQuery = queryOptions({ queryKey: ['attributes'], queryFn: listAttributes })

/** The first part of the key of each question whose answer a topic changes. */
const dependents: Record<Topic, readonly string[]> = {
  contacts: [
    'tags',
    'attributes',
    'segments',
    'facets',
    'preview',
    'contact',
    'consent',
    'notices',
    'privacy',
    'review',
  ],
  tags: ['tags', 'segments', 'words', 'facets', 'preview', 'contact'],
  attributes: ['attributes', 'segments', 'words', 'preview', 'contact'],
  segments: ['segments', 'words', 'facets', 'preview'],
  keywords: ['keywords'],
  notices: ['notices'],
  review: ['review'],
  settings: [],
  history: ['history'],
}

export async function invalidate(client: QueryClient, topics: readonly Topic[]): Promise<void> {
  const keys = new Set(topics.flatMap((topic) => dependents[topic]))
  await Promise.all([...keys].map((key) => client.invalidateQueries({ queryKey: [key] })))
}

const none: readonly never[] = []
const noTags: ReadonlyMap<TagId, Tag> = new Map()
const noNotices: ReadonlyMap<NoticeId, Notice> = new Map()
const noAttributes: ReadonlyMap<AttributeId, Definition> = new Map()

/** The tags that can be assigned, by name. */
export function useTags(): readonly Tag[] {
  return useQuery({ ...tagsQuery, select: activeOnly<Tag> }).data ?? none
}

/** The attributes that can be filled in, by name. */
export function useAttributes(): readonly Definition[] {
  return useQuery({ ...attributesQuery, select: activeOnly<Definition> }).data ?? none
}

/** The segments that are not deleted, by name. */
export function useSegments(): readonly Segment[] {
  return useQuery(segmentsQuery).data ?? none
}

/** All notices, retired ones included, by name, the newest version first. */
export function useNotices(): readonly Notice[] {
  return useQuery(noticesQuery).data ?? none
}

/** The notices by number, retired ones included. */
export function useNoticesById(): ReadonlyMap<NoticeId, Notice> {
  return useQuery({ ...noticesQuery, select: byId<NoticeId, Notice> }).data ?? noNotices
}

/** The segment with this number, if there is one that is not deleted. */
export function useSegment(id: SegmentId | null): Segment | undefined {
  return useSegments().find((segment) => segment.id === id)
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
