package importing

import (
	"context"
	"io"
	"time"

	"regulars/backend/attribute"
	"regulars/backend/contact"
	"regulars/backend/tag"
)

// Existing finds the contacts that are there already. Contacts in the trash are not there.
// ByKey is called from another goroutine than the rest.
type Existing interface {
	// ByKey finds the contact of a phone's match key.
	ByKey(key uint64) (contact.ID, bool)
	// ByIdentity finds the contacts of these values; asked only for rows without a phone.
	ByIdentity(ctx context.Context, kind contact.Kind, values []string) (map[string]contact.ID, error)
	// Contacts returns the contacts as they are now, in any order.
	Contacts(ctx context.Context, ids []contact.ID) ([]contact.Contact, error)
}

// Sink takes what an import writes. An error of any method ends the import; the caller rolls back.
type Sink interface {
	// CreateTag stores a tag that the catalogue does not have, before the first contact that carries it.
	CreateTag(ctx context.Context, t tag.Tag) (tag.ID, error)
	// CreateDefinition stores a definition that the catalogue does not have, before the first value of it.
	CreateDefinition(ctx context.Context, d attribute.Definition) (attribute.ID, error)
	// Write stores some rows, in the order of the file. The batch and its slices are used again after Write
	// returns; strings may be kept.
	Write(ctx context.Context, b *Batch) error
}

// Batch is what some thousand rows of the file come to. No contact occurs twice, neither in one batch nor in two.
type Batch struct {
	New     []New
	Updates []Update
}

// New is a contact to create. Where a contact in the trash holds the phone's key, it has to give it up.
type New struct {
	Row   int // in the file
	Draft contact.Draft
}

// Update is a contact that changes; at least one of the last three is not empty.
type Update struct {
	Row        int
	Before     *contact.Contact
	Patch      contact.Patch
	Identities []contact.Identity // to set or replace, one of a kind
	OptOut     bool               // to record a withdrawal
}

// Job is one walk over a plan.
type Job struct {
	Plan     *Plan
	Existing Existing
	Sink     Sink                  // nil: a rehearsal
	Rejects  io.Writer             // gets the rejected rows as a CSV file; nil: they are only reported
	Progress func(done, total int) // rows; total is an estimate while the size of the file is not known in rows; may be nil
}

// Catalogues are what the values of a file are checked against.
type Catalogues struct {
	Tags       *tag.Catalogue
	Attributes *attribute.Catalogue
	Now        int64          // Unix seconds; time of what the import creates
	Location   *time.Location // of dates and times without a zone
}
