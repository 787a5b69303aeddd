package index

import (
	"context"

	"regulars/backend/attribute"
	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/provenance"
	"regulars/backend/segment"
	"regulars/backend/tag"
)

// Source is what the index needs of the place where contacts are kept.
//
// Every scan runs in ascending order of contact id, over the contacts with an id above after (0: all of them, those
// in the trash included), and calls visit once for each row. What visit gets is valid only during the call. A scan
// stops with ctx's error when ctx is done. Build runs its scans concurrently.
type Source interface {
	// MaxID returns the highest id ever given to a contact, 0 if there is none.
	MaxID(ctx context.Context) (contact.ID, error)
	// Catalogue returns what the index needs to know of tags and attribute definitions, deleted ones included.
	Catalogue(ctx context.Context) (Catalogue, error)
	// Contacts visits the contacts, those in the trash included.
	Contacts(ctx context.Context, after contact.ID, visit func(*Row)) error
	// ContactsByID visits exactly these contacts; ids are ascending and unique, one that does not exist is left out.
	ContactsByID(ctx context.Context, ids []contact.ID, visit func(*Row)) error
	// Trash visits the contacts that are deleted.
	Trash(ctx context.Context, after contact.ID, visit func(contact.ID)) error
	// Consent visits the standings that are kept; a contact without one has the zero Standing.
	Consent(ctx context.Context, after contact.ID, visit func(contact.ID, consent.Standing)) error
	// Assignments visits the tags of the contacts, by contact id and then by tag id, of deleted tags too.
	Assignments(ctx context.Context, after contact.ID, visit func(*Assignment)) error
	// Values visits the attribute values, by contact id (in any order within a contact), of deleted definitions too.
	Values(ctx context.Context, after contact.ID, visit func(*Value)) error
	// Members visits who is on which list, by contact id, lists of deleted segments too.
	Members(ctx context.Context, after contact.ID, visit func(contact.ID, segment.ID)) error
}

// Row is what the index keeps of a contact itself.
type Row struct {
	ID           contact.ID
	Name         []byte            // display name as stored, not folded; empty = unknown
	NameKey      []byte            // collation key of the name; compared bytewise
	Digits       []byte            // digits of the E.164 number, at most 15, without "+"; empty = no number
	Key          uint64            // match key of the number; 0 = no number
	Country      string            // ISO code of the number's country; "" = unknown
	First, Last  int64             // first and last seen, Unix seconds; 0 = unknown
	Created      int64             // Unix seconds
	Origin       provenance.Source // what created the contact
	OriginChange int64             // the change that created it; 0 = unknown
}

// Assignment is a tag on a contact.
type Assignment struct {
	Contact contact.ID
	Tag     tag.ID
	Source  provenance.Source
	At      int64 // Unix seconds
}

// Value is what a contact has in an attribute.
type Value struct {
	Contact    contact.ID
	Definition attribute.ID
	Text       []byte // canonical form
}

// Catalogue is what the index needs to know of the catalogues.
type Catalogue struct {
	Types       map[attribute.ID]attribute.Type // of every definition, deleted ones included
	DeletedTags []tag.ID
}
