package attribute

import (
	"fmt"

	"regulars/backend/fault"
	"regulars/backend/text"
)

// Codes of faults about values.
const (
	NotANumber       fault.Code = "attribute.not_a_number"
	NotADate         fault.Code = "attribute.not_a_date"
	NotATime         fault.Code = "attribute.not_a_time"
	NotADateTime     fault.Code = "attribute.not_a_datetime"
	NotTrueFalse     fault.Code = "attribute.not_true_false"
	NotJSON          fault.Code = "attribute.not_json"
	JSONTooLarge     fault.Code = "attribute.json_too_large"
	JSONDuplicateKey fault.Code = "attribute.json_duplicate_key"
	TooLong          fault.Code = "attribute.too_long"
	NotAllowed       fault.Code = "attribute.not_allowed"
	ValueEmpty       fault.Code = "attribute.value_empty"
)

// Parse returns the canonical text of a value of d. It takes the canonical forms themselves and what differs from
// them only in ways that cannot be misread; the forms of spreadsheets are for a Reader. An empty value is a fault
// (ValueEmpty): to empty an attribute is to clear it.
func Parse(d Definition, raw string) (string, error) {
	return Reader{}.Parse(d, raw)
}

func tooLong(n int) *fault.Error {
	return fault.New(TooLong, fmt.Sprintf("The text has %d characters; up to %d are possible. Shorten it.", n, MaxText), "length", n, "limit", MaxText)
}

func shown(raw string) string { return text.Shorten(text.Clean(raw), 60) }
