package exporting

import (
	"regulars/backend/attribute"
)

// Field is what of a contact a column shows.
type Field uint8

// The fields.
const (
	Phone Field = iota + 1
	Name
	Tags
	FirstSeen
	LastSeen
	CreatedAt
	OptedOut
	Consent
	Email
	ExternalID
	Attribute
)

// Column is one column of a file.
type Column struct {
	Field      Field
	Definition attribute.ID // for Field Attribute
	Heading    string
}

// Standard returns the five columns of the short way: Phone, Display name, Tags, First seen, Last seen.
func Standard() []Column { return nil }

// All returns every column there is: the standard ones, the rest, then the active attributes by name.
func All(attributes *attribute.Catalogue) []Column { return nil }

// ParseColumns reads a choice of columns: "standard", "all", or names ("phone", "last_seen", "attribute:City").
// Faults: ColumnUnknown, naming what there is.
func ParseColumns(names []string, attributes *attribute.Catalogue) ([]Column, error) { return nil, nil }
