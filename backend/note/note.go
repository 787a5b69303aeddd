package note

import (
	"fmt"

	"regulars/backend/fault"
	"regulars/backend/provenance"
	"regulars/backend/text"
)

// MaxText is how many characters a note may have, counted as a person counts them.
const MaxText = 4000

// Codes of the faults, in field "text".
const (
	Empty   fault.Code = "note.empty"
	TooLong fault.Code = "note.too_long"
)

// ID is the number of the change that wrote the note, so that each note of a contact has one of its own for ever.
type ID int64

// Note is one note, with who wrote it and when.
type Note struct {
	ID   ID
	Text string
	provenance.Stamp
	EditedAt int64 // Unix seconds of the last edit; 0: as it was written
}

// Text returns a note's text as it is stored: cleaned, with its lines. Faults: Empty, TooLong.
func Text(raw string) (string, error) {
	clean := text.CleanLines(raw)
	switch n := text.Graphemes(clean); {
	case n == 0:
		return "", fault.InField("text", fault.New(Empty, "The note is empty. Write something, or cancel."))
	case n > MaxText:
		return "", fault.InField("text", fault.New(TooLong, fmt.Sprintf("The note has %d characters; up to %d are possible. Shorten it.", n, MaxText), "length", n, "limit", MaxText))
	}
	return clean, nil
}
