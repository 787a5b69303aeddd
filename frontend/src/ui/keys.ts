/** What tells an item of a list from the others. */
export type Key = string | number
