package exporting

import (
	"fmt"
	"strings"
	"unicode"

	"regulars/backend/attribute"
	"regulars/backend/fault"
	"regulars/backend/text"
)

// Field is what of a contact a column shows.
type Field uint8

// The fields.
const (
	Phone Field = iota + 1
	Name
	Tags // active ones, in the order of the catalogue, separated by |
	FirstSeen
	LastSeen
	CreatedAt
	OptedOut // yes, or empty
	Consent  // opted_in, not_asked or opted_out
	Email
	ExternalID
	Attribute
)

// fields are the columns of every contact, in the order of a file with all of them. The first five are the standard
// file; its headings are those of the second guide, word for word.
var fields = [...]struct {
	name    string // in a choice of columns; an import knows columns by the same names
	heading string
}{
	{"phone", "Phone"},
	{"name", "Display name"},
	{"tags", "Tags"},
	{"first_seen", "First seen"},
	{"last_seen", "Last seen"},
	{"created_at", "Created at"},
	{"opted_out", "Opted out"},
	{"consent", "Consent"},
	{"email", "Email"},
	{"external_id", "External ID"},
}

// attributePrefix stands before the name of an attribute in a choice of columns, and in a heading that would otherwise
// be taken for a field's.
const attributePrefix = "attribute:"

// ColumnUnknown is the code of a choice of columns that names one there is not. Params: column.
const ColumnUnknown fault.Code = "export.column_unknown"

// Column is one column of a file.
type Column struct {
	Field      Field
	Definition attribute.ID // for Field Attribute
	Heading    string
}

// Standard returns the five columns of the short way: Phone, Display name, Tags, First seen, Last seen.
func Standard() []Column { return fieldColumns()[:5] }

// All returns every column there is: those of every contact, then the active attributes by name.
func All(attributes *attribute.Catalogue) []Column {
	columns := fieldColumns()
	for _, d := range attributes.All() {
		if d.Active() {
			columns = append(columns, attributeColumn(d))
		}
	}
	return columns
}

// ParseColumns reads a choice of columns: "standard" or "all" alone, or names in the order of the file ("phone",
// "last_seen", "attribute:City"). Faults: ColumnUnknown, and attribute.Unknown or attribute.Deleted.
func ParseColumns(names []string, attributes *attribute.Catalogue) ([]Column, error) {
	if len(names) == 0 {
		return nil, columnUnknown("")
	}
	if len(names) == 1 {
		switch names[0] {
		case "standard":
			return Standard(), nil
		case "all":
			return All(attributes), nil
		}
	}
	var columns []Column
	for _, name := range names {
		c, err := parseColumn(strings.TrimSpace(name), attributes)
		if err != nil {
			return nil, err
		}
		columns = append(columns, c)
	}
	return columns, nil
}

func parseColumn(name string, attributes *attribute.Catalogue) (Column, error) {
	if attr, ok := strings.CutPrefix(name, attributePrefix); ok {
		d, err := attributes.Active(attr)
		if err != nil {
			return Column{}, fmt.Errorf("choose column: %w", err)
		}
		return attributeColumn(d), nil
	}
	for i, f := range fields {
		if f.name == name {
			return fieldColumns()[i], nil
		}
	}
	return Column{}, columnUnknown(name)
}

func columnUnknown(name string) error {
	known := make([]string, len(fields))
	for i, f := range fields {
		known[i] = f.name
	}
	return fault.New(ColumnUnknown,
		fmt.Sprintf("There is no column “%s”. Use standard, all, or a list of %s and %s<name>.", name, strings.Join(known, ", "), attributePrefix), "column", name)
}

func fieldColumns() []Column {
	columns := make([]Column, len(fields))
	for i, f := range fields {
		columns[i] = Column{Field: Field(i + 1), Heading: f.heading}
	}
	return columns
}

func attributeColumn(d attribute.Definition) Column {
	heading := d.Name
	if strings.HasPrefix(heading, attributePrefix) || isFieldHeading(heading) {
		heading = attributePrefix + heading
	}
	return Column{Field: Attribute, Definition: d.ID, Heading: heading}
}

// isFieldHeading reports whether an import would take a heading for that of a field.
func isFieldHeading(heading string) bool {
	for _, f := range fields {
		if headingKey(f.heading) == headingKey(heading) {
			return true
		}
	}
	return false
}

// headingKey is what an import compares of headings: letters and digits, folded.
func headingKey(heading string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			return r
		}
		return -1
	}, text.Fold(heading))
}
