package history

import "regulars/backend/provenance"

// Kind says what was done; it is the key of the sentence shown for it. Released kinds keep their meaning.
type Kind string

// The kinds.
const (
	ContactCreated     Kind = "contact.created"
	ContactEdited      Kind = "contact.edited"
	ContactsDeleted    Kind = "contact.deleted"
	ContactsRestored   Kind = "contact.restored"
	ContactsErased     Kind = "contact.erased"
	TagAdded           Kind = "tag.added"
	TagRemoved         Kind = "tag.removed"
	AttributeSet       Kind = "attribute.set"
	AttributeCleared   Kind = "attribute.cleared"
	OptedOut           Kind = "consent.opted_out"
	OptedIn            Kind = "consent.opted_in"
	TagCreated         Kind = "catalogue.tag_created"
	TagEdited          Kind = "catalogue.tag_edited"
	TagsDeleted        Kind = "catalogue.tag_deleted"
	TagRestored        Kind = "catalogue.tag_restored"
	DefinitionCreated  Kind = "catalogue.attribute_created"
	DefinitionEdited   Kind = "catalogue.attribute_edited"
	DefinitionDeleted  Kind = "catalogue.attribute_deleted"
	DefinitionRestored Kind = "catalogue.attribute_restored"
	SourceRemoved      Kind = "source.removed"
	TagsMerged         Kind = "catalogue.tag_merged"
	DefinitionRetyped  Kind = "catalogue.attribute_retyped"
	Imported           Kind = "import"
	SampleLoaded       Kind = "sample"
	SegmentCreated     Kind = "segment.created"
	SegmentEdited      Kind = "segment.edited"
	SegmentsDeleted    Kind = "segment.deleted"
	ListExtended       Kind = "segment.list_extended"
	ListReduced        Kind = "segment.list_reduced"
	NoteAdded          Kind = "note.added"
	NoteEdited         Kind = "note.edited"
	NoteDeleted        Kind = "note.deleted"
	NoticeCreated      Kind = "consent.notice_created"
	NoticeRetired      Kind = "consent.notice_retired"
	NoticeRestored     Kind = "consent.notice_restored"
	ConsentCorrected   Kind = "consent.corrected"
	KeywordsAdded      Kind = "keyword.added"
	KeywordEdited      Kind = "keyword.edited"
	KeywordsDeleted    Kind = "keyword.deleted"
	KeywordSwitchedOn  Kind = "keyword.switched_on"
	KeywordSwitchedOff Kind = "keyword.switched_off"
	MessagesReceived   Kind = "consent.messages"
	ReviewOptedOut     Kind = "consent.review_opted_out"
	ReviewOptedIn      Kind = "consent.review_opted_in"
	ReviewDismissed    Kind = "consent.review_dismissed"
	Undone             Kind = "undo"
	Redone             Kind = "redo"
)

// CanUndo reports whether changes of this kind can be taken back. What a person said about consent stays said, and an undo
// is done again instead.
func (k Kind) CanUndo() bool {
	return !k.IsSaid() && k != Undone && k != Redone
}

// IsSaid reports whether changes of this kind record what people said about consent themselves.
func (k Kind) IsSaid() bool {
	return k == MessagesReceived || k == ReviewOptedOut || k == ReviewOptedIn
}

// Change is one thing done by someone. ID is 0 until it is stored.
type Change struct {
	ID       int64
	At       int64 // Unix seconds
	Actor    string
	Source   provenance.Source
	Kind     Kind
	Params   map[string]string // what the sentence needs: "tag", "attribute", "segment", "notice", "keyword", "name", "file", "value", "source", "since"
	Contacts int               // how many contacts it touched
	Contact  uint32            // the contact, when it is exactly one; 0 otherwise
	Reverses int64             // the change that this undo or redo reverses; 0 otherwise
	Undone   bool              // it has been undone and not redone
	CanUndo  bool              // false for what law keeps (erasure, keyword and platform opt-outs)
}
