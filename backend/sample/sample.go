package sample

import (
	"io"
	"iter"

	"regulars/backend/attribute"
	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/tag"
)

// Contact is one made-up contact. Its draft's tag and definition ids are those of Tags and Definitions.
type Contact struct {
	contact.Draft
	Consent   consent.State
	ConsentAt int64 // Unix seconds; 0 while nobody asked
}

// Tags returns the made-up catalogue, with ids 1, 2, 3 …
func Tags() []tag.Tag { return nil }

// Definitions returns the made-up attributes, of all seven types, with ids 1, 2, 3 …
func Definitions() []attribute.Definition { return nil }

// Contacts returns the first n contacts as seen at now (Unix seconds). The contact and its slices are used again for
// the next one.
func Contacts(n int, now int64) iter.Seq[*Contact] { return nil }

// WriteWideCSV writes the first n contacts as a file of 46 columns such as a shop system would export.
func WriteWideCSV(w io.Writer, n int, now int64) error { return nil }
