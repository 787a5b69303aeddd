package attribute

import (
	"fmt"
	"strings"

	"regulars/backend/fault"
	"regulars/backend/text"
)

// Codes of faults about values. All carry Params["value"] and Params["attribute"].
const (
	NotANumber       fault.Code = "attribute.not_a_number"
	NotADate         fault.Code = "attribute.not_a_date"
	NotATime         fault.Code = "attribute.not_a_time"
	NotADateTime     fault.Code = "attribute.not_a_datetime"
	SkippedTime      fault.Code = "attribute.skipped_time"
	NotTrueFalse     fault.Code = "attribute.not_true_false"
	NotJSON          fault.Code = "attribute.not_json"
	JSONTooLarge     fault.Code = "attribute.json_too_large"
	JSONDuplicateKey fault.Code = "attribute.json_duplicate_key"
	TooLong          fault.Code = "attribute.too_long"
	NotAllowed       fault.Code = "attribute.not_allowed"
	ValueEmpty       fault.Code = "attribute.value_empty"
)

// Parse returns the canonical text of a value of d. It takes what cannot be misread: the canonical forms, and
// exponents, digits of other scripts, and words for true and false; the forms of spreadsheets are for a Reader.
// Nothing but white space is the fault ValueEmpty: to empty an attribute is to clear it.
func Parse(d Definition, raw string) (string, error) {
	return parse(d, raw, raw)
}

// parse reads plain; its faults name raw, which plain stands for.
func parse(d Definition, plain, raw string) (string, error) {
	if strings.TrimSpace(plain) == "" {
		return "", fault.New(ValueEmpty, "There is no value. Give one, or clear the attribute.", "attribute", d.Name)
	}
	value, refused := parserOf(d.Type)(d, plain)
	if refused != nil {
		return "", refused.fault(d, raw)
	}
	return value, nil
}

// A parser returns the canonical text of a value that is not empty.
type parser func(d Definition, plain string) (string, *refusal)

func parserOf(t Type) parser {
	switch t {
	case Text:
		return parseText
	case Number:
		return parseNumber
	case Boolean:
		return parseBoolean
	case Date:
		return parseDate
	case Time:
		return parseTime
	case DateTime:
		return parseDateTime
	case JSON:
		return parseJSON
	}
	return func(Definition, string) (string, *refusal) {
		return "", &refusal{TypeUnknown, "has no type to be read as", "Choose a type for the attribute."}
	}
}

// refusal is a fault whose message begins with the value.
type refusal struct {
	code fault.Code
	is   string // what is wrong, as it goes on after the value
	hint string // what to do, one sentence
}

// How much of a value a message shows: characters, and bytes for those that are heaps of accents.
const (
	maxShown      = 60
	maxShownBytes = 1000
)

func (r refusal) fault(d Definition, raw string) *fault.Error {
	shown := text.Shorten(text.Clean(raw[:min(len(raw), maxShownBytes)]), maxShown)
	return fault.New(r.code, fmt.Sprintf("“%s” %s. %s", shown, r.is, r.hint), "value", shown, "attribute", d.Name)
}

// maxTextBytes keeps texts small whose characters are heaps of accents.
const maxTextBytes = 64 << 10

func parseText(d Definition, plain string) (string, *refusal) {
	if len(plain) > maxTextBytes {
		return "", &refusal{TooLong, fmt.Sprintf("and what follows has %d bytes; up to %d are possible", len(plain), maxTextBytes), "Shorten it."}
	}
	value := text.CleanLines(plain)
	if n := text.Graphemes(value); n > MaxText {
		return "", &refusal{TooLong, fmt.Sprintf("and what follows has %d characters; up to %d are possible", n, MaxText), "Shorten it."}
	}
	if value == "" {
		return "", &refusal{ValueEmpty, "has no characters that can be shown", "Give a value that can be read."}
	}
	return allowed(d, value)
}

// allowed returns the allowed value that value is, without case, and value itself if d allows all.
func allowed(d Definition, value string) (string, *refusal) {
	if len(d.Allowed) == 0 {
		return value, nil
	}
	folded := text.NameFold(value)
	for _, a := range d.Allowed {
		if a == value || text.NameFold(a) == folded {
			return a, nil
		}
	}
	list := text.Shorten(strings.Join(d.Allowed, ", "), 200)
	return "", &refusal{NotAllowed, "is not among the allowed values", "Use one of these: " + list + "."}
}
