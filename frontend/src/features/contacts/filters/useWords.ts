import { useMemo } from 'react'
import { useAttributesById, useTagsById } from '../../../state/catalogues.ts'
import { useFormat } from '../../../state/useFormat.ts'
import type { Words } from './pillWords.ts'

/** What is needed to say conditions in words. The same object as long as nothing in it changed. */
export function useWords(): Words {
  const tags = useTagsById()
  const attributes = useAttributesById()
  const format = useFormat()
  return useMemo(() => ({ tags, attributes, format }), [tags, attributes, format])
}
