package attribute

import (
	"fmt"
	"slices"
	"time"

	"regulars/backend/fault"
	"regulars/backend/text"
)

// Ambiguous is the code of a value that has two readings: 7/11/1984. It carries Params["value"] and Params["attribute"].
const Ambiguous fault.Code = "attribute.ambiguous"

// Conversion turns the values of an attribute into values of another type.
type Conversion struct {
	From     Type
	To       Definition     // as it will be
	Location *time.Location // of date-times that are made of what has no offset
}

// Convert returns the canonical text of a canonical value of From as a value of To. Text is read in all the forms that
// a Reader knows, as long as only one reading is possible: 7 Nov 1984, but not 7/11/1984. A date-time becomes the
// date or the time that it was where it was written; a date becomes its midnight. Faults: those of Parse, Ambiguous.
func (c Conversion) Convert(value string) (string, error) {
	switch {
	case c.From == DateTime && c.To.Type == Date:
		return value[:len(time.DateOnly)], nil
	case c.From == DateTime && c.To.Type == Time:
		return value[len("2006-01-02T"):len("2006-01-02T15:04:05")], nil
	case c.From == Date && c.To.Type == DateTime:
		return Reader{Location: c.Location}.Parse(c.To, value)
	}
	plain, err := Parse(c.To, value)
	if err == nil || c.From != Text {
		return plain, err
	}
	return c.read(value, err)
}

// read returns the only reading of a text; refused is why it is not canonical.
func (c Conversion) read(value string, refused error) (string, error) {
	var readings []string
	for _, dayFirst := range []bool{true, false} {
		for _, comma := range []bool{false, true} {
			r := Reader{DayFirst: dayFirst, DecimalComma: comma, Location: c.Location}
			if read, err := r.Parse(c.To, value); err == nil && !slices.Contains(readings, read) {
				readings = append(readings, read)
			}
		}
	}
	switch len(readings) {
	case 0:
		return "", refused
	case 1:
		return readings[0], nil
	}
	shown := text.Shorten(value, maxShown)
	return "", fault.New(Ambiguous, fmt.Sprintf("“%s” can be %s or %s. Write it so that only one is possible.", shown, readings[0], readings[1]),
		"value", shown, "attribute", c.To.Name)
}

// As returns d with another type, without what only the old type has: allowed values of a text, the unit of a number.
// Fault: Invalid in field "type", of code TypeUnknown.
func (d Definition) As(t Type) (Definition, error) {
	if t != d.Type {
		d.Type, d.Allowed, d.Unit = t, nil, ""
	}
	return valid(d)
}
