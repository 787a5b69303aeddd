/**
 * Texts, as typed functions: `m.tags_delete_title({ name })`.
 *
 * The words are in messages/<language>/<file>.json, a file for each room of the window; a key begins with the name of
 * its file, so that two rooms never meet. Plural forms follow CLDR and numbers are written by `count: number`, both in
 * the message and never in code; no sentence is put together from parts. A key of one word and a count:
 *
 *     "tags_contacts": [{
 *       "declarations": ["input count", "local plural = count: plural", "local n = count: number"],
 *       "selectors": ["plural"],
 *       "match": { "plural=one": "{n} contact", "plural=other": "{n} contacts" }
 *     }]
 *
 * `npm run messages` makes ./generated of them; build, dev, typecheck and test do so by themselves.
 */
export * as m from './generated/messages.js'
export { rich } from './rich.tsx'
