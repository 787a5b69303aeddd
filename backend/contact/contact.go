package contact

import (
	"github.com/google/uuid"

	"regulars/backend/attribute"
	"regulars/backend/consent"
	"regulars/backend/phone"
	"regulars/backend/provenance"
	"regulars/backend/segment"
	"regulars/backend/tag"
)

// ID is a contact's number, given by the store and never reused. 0 is no contact.
type ID uint32

// Contact is a person the business knows.
type Contact struct {
	ID            ID
	UUID          uuid.UUID
	Phone         phone.Number // zero if there is none
	Name          string       // "" if unknown
	FirstSeen     int64        // Unix seconds, 0 = unknown; so are the next three
	LastSeen      int64
	CreatedAt     int64
	UpdatedAt     int64
	Origin        provenance.Source // what created the contact
	OriginChange  int64             // the change that created it
	Consent       consent.State
	ConsentAt     int64
	ConsentSource provenance.Source
	Tags          []tag.Assignment     // by tag id, those of deleted tags included
	Attributes    []attribute.Value    // by definition id, those of deleted definitions included
	Identities    []Identity           // by kind and value
	Lists         []segment.Membership // by segment id, those of deleted segments included
	DeletedAt     int64                // Unix seconds; 0 while the contact is not in the trash
}
