const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** How many characters a person sees: an emoji of several code points counts as one. */
export function graphemes(text: string): number {
  let count = 0
  for (const _ of segmenter.segment(text)) count++
  return count
}
