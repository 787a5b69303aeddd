package importing

import (
	"fmt"
	"strings"

	"regulars/backend/attribute"
	"regulars/backend/fault"
)

// Field is what of a contact a column fills.
type Field uint8

// The fields.
const (
	Ignore Field = iota
	Phone
	Name // several columns are joined by a space, in the order of the file
	FirstSeen
	LastSeen
	CreatedAt
	Tags // several names in a cell are separated by |
	OptedOut
	Consent     // yes or no to marketing, by value
	ConsentDate // when they agreed
	Email
	ExternalID
	Attribute
)

var fieldNames = [...]string{"ignore", "phone", "name", "first_seen", "last_seen", "created_at", "tags", "opted_out", "consent", "consent_date", "email", "external_id", "attribute"}

// String returns the field's name in maps and on the bridge.
func (f Field) String() string { return fieldNames[f] }

// Target is where a column goes.
type Target struct {
	Field     Field
	Attribute string         // the attribute's name, for Field Attribute
	Type      attribute.Type // its type if it has to be created; 0: text
}

// String returns the target as maps and the bridge write it: "phone", "attribute:City:text".
func (t Target) String() string {
	if t.Field != Attribute {
		return t.Field.String()
	}
	if t.Type == 0 {
		return "attribute:" + t.Attribute
	}
	return "attribute:" + t.Attribute + ":" + t.Type.String()
}

// ParseTarget reads what String writes; "attribute:City" is an attribute that exists or becomes text. What follows
// the last colon is a type only if it names one, so that an attribute's name may hold colons.
// Faults: TargetUnknown.
func ParseTarget(s string) (Target, error) {
	if name, ok := strings.CutPrefix(s, "attribute:"); ok && name != "" {
		return attributeTarget(name), nil
	}
	for f, name := range fieldNames[:Attribute] {
		if s == name {
			return Target{Field: Field(f)}, nil
		}
	}
	return Target{}, fault.New(TargetUnknown,
		fmt.Sprintf("“%s” is not something a column can go to. Use %s or attribute:<name>:<type>.", s, strings.Join(fieldNames[:Attribute], ", ")), "target", s)
}

func attributeTarget(rest string) Target {
	if i := strings.LastIndexByte(rest, ':'); i > 0 {
		if typ, ok := attribute.ParseType(rest[i+1:]); ok {
			return Target{Field: Attribute, Attribute: rest[:i], Type: typ}
		}
	}
	return Target{Field: Attribute, Attribute: rest}
}
