package exporting

import (
	"context"
	"iter"
	"time"

	"regulars/backend/attribute"
	"regulars/backend/contact"
	"regulars/backend/tag"
)

// Layout is the shape of a file.
type Layout struct {
	Columns    []Column             // as ParseColumns gives them
	Tags       *tag.Catalogue       // names of tags; deleted ones are left out
	Attributes *attribute.Catalogue // names and types of attributes
	Location   *time.Location       // zone in which instants are written
}

// FileName returns the name of an export made now: contacts-20260530-104233.csv. extension has no dot.
func FileName(now time.Time, extension string) string {
	return "contacts-" + now.Format("20060102-150405") + "." + extension
}

// Rows are the contacts of a file in its order; an error ends the export.
type Rows = iter.Seq2[*contact.Contact, error]

// ToFile saves rows to path; its extension (.csv, .xlsx) says as what. It returns the number of contacts counted in
// the finished file. Where it fails or is cancelled, nothing new stands at path.
// Faults: FormatUnknown, fault.Cancelled, fault.DiskFull, fault.ReadOnly, fault.DiskError.
func ToFile(ctx context.Context, path string, l Layout, rows Rows, progress func(done int)) (int, error) {
	return 0, nil
}
