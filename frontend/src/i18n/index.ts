/**
 * Texts, and numbers and dates as the reader writes them.
 *
 * A text is a typed function: `m.tags_delete_title({ name })`. Its words are in
 * messages/<language>/<feature>.json; a key starts with the name of its file, so that
 * two features never meet. Plural forms follow CLDR and sit in the message, never in code.
 */
export * as m from './generated/messages.js'
