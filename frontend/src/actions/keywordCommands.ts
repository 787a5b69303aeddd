import { addKeywords, deleteKeywords, editKeyword, setKeywordsOn } from '../api/keywords.ts'
import type { Keyword, KeywordInput } from '../api/types.ts'
import { m } from '../i18n/index.ts'
import type { Services } from '../state/services.ts'
import { tellDone } from './tell.ts'

export async function addThem(services: Services, inputs: readonly KeywordInput[]): Promise<void> {
  const only = inputs.length === 1 ? inputs[0] : undefined
  const added = await addKeywords(inputs)
  tellDone(
    services,
    added,
    only ? m.keywords_added({ keyword: only.keyword }) : m.keywords_added_several({ count: inputs.length }),
  )
}

export async function editOne(services: Services, { id }: Keyword, input: KeywordInput): Promise<void> {
  tellDone(services, await editKeyword(id, input), m.keywords_edited({ keyword: input.keyword }))
}

export async function switchOne(services: Services, { id, keyword }: Keyword, on: boolean): Promise<void> {
  const switched = await editKeyword(id, { on })
  tellDone(services, switched, on ? m.keywords_switched_on({ keyword }) : m.keywords_switched_off({ keyword }))
}

export async function deleteOne(services: Services, { id, keyword }: Keyword): Promise<void> {
  tellDone(services, await deleteKeywords([id]), m.keywords_deleted({ keyword }))
}

/** Applies keywords to messages that come in, or pauses them. It is no change of the history, so there is no Undo. */
export async function applyKeywords({ notices }: Services, on: boolean): Promise<void> {
  await setKeywordsOn(on)
  notices.show({ message: on ? m.keywords_applied() : m.keywords_paused() })
}
