/** The colours a tag can have, in the order of their numbers; 0 is the default, without a colour. */
export const tagColours = [
  'default',
  'rose',
  'peach',
  'honey',
  'lime',
  'mint',
  'aqua',
  'sky',
  'periwinkle',
  'lilac',
  'orchid',
  'red',
  'orange',
  'gold',
  'olive',
  'green',
  'teal',
  'blue',
  'indigo',
  'purple',
  'magenta',
] as const

export type TagColour = (typeof tagColours)[number]

/** The colour with this number; the default for a number that is not known. */
export function tagColour(number: number): TagColour {
  return tagColours[number] ?? 'default'
}
