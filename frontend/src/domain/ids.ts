/** Numbers that name things. Branded, so that a tag's number cannot be handed over as a contact's. */
declare const brand: unique symbol
type Id<Name extends string> = number & { readonly [brand]: Name }

export type ContactId = Id<'contact'>
export type TagId = Id<'tag'>
export type AttributeId = Id<'attribute'>
export type SegmentId = Id<'segment'>
export type ViewId = Id<'view'>
export type ChangeId = Id<'change'>
export type JobId = Id<'job'>
export type NoteId = Id<'note'>
export type NoticeId = Id<'notice'>
export type KeywordId = Id<'keyword'>
