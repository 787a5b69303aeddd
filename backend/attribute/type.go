package attribute

import "regulars/backend/text"

// Type says what the values of an attribute are. Its numbers are stored: never renumber.
type Type uint8

// The types. 0 is none.
const (
	Text     Type = 1
	Number   Type = 2
	Boolean  Type = 3
	Date     Type = 4 // a calendar date, without zone
	Time     Type = 5 // a wall clock's time, without date and zone
	DateTime Type = 6 // an instant, with the offset it was written with
	JSON     Type = 7
)

var typeWords = [...]string{"", "text", "number", "true/false", "date", "time", "date-time", "JSON"}

var typeNames = [...]string{"", "text", "number", "boolean", "date", "time", "datetime", "json"}

// Valid reports whether t is one of the types.
func (t Type) Valid() bool { return t >= Text && t <= JSON }

// String returns the name used in filters, files and over the bridge, and "" for no type.
func (t Type) String() string {
	if !t.Valid() {
		return ""
	}
	return typeNames[t]
}

// Word returns the name as sentences have it, and "" for no type.
func (t Type) Word() string {
	if !t.Valid() {
		return ""
	}
	return typeWords[t]
}

// ParseType returns the type of this name, without case; besides the names of String it knows those that people
// write ("true/false", "bool", "date-time", "string"). It returns false for any other.
func ParseType(name string) (Type, bool) {
	switch folded := text.NameFold(name); folded {
	case "":
		return 0, false
	case "true/false", "bool", "yes/no", "checkbox":
		return Boolean, true
	case "date-time", "date time", "timestamp":
		return DateTime, true
	case "string":
		return Text, true
	default:
		for t, known := range typeNames {
			if known == folded {
				return Type(t), true
			}
		}
		return 0, false
	}
}
