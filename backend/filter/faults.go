package filter

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"regulars/backend/attribute"
	"regulars/backend/fault"
	"regulars/backend/segment"
	"regulars/backend/tag"
	"regulars/backend/text"
)

// Codes of this package's faults. All but NotJSON, TooLarge and those about orders say in Params["path"] where in the
// filter, such as all[1].any[0].args[0].
const (
	NotJSON         fault.Code = "filter.not_json"         // Params: reason, offset
	TooLarge        fault.Code = "filter.too_large"        // Params: bytes, limit
	WrongType       fault.Code = "filter.wrong_type"       // Params: expected
	UnknownKey      fault.Code = "filter.unknown_key"      // Params: key
	DuplicateKey    fault.Code = "filter.duplicate_key"    // Params: key
	MixedKeys       fault.Code = "filter.mixed_keys"       //
	MissingKey      fault.Code = "filter.missing_key"      // Params: key
	TooDeep         fault.Code = "filter.too_deep"         // Params: limit
	TooManyRules    fault.Code = "filter.too_many_rules"   // Params: limit
	TooManyArgs     fault.Code = "filter.too_many_args"    // Params: count, limit
	UnknownField    fault.Code = "filter.unknown_field"    // Params: field
	UnknownOperator fault.Code = "filter.unknown_operator" // Params: field, op
	WrongCount      fault.Code = "filter.wrong_count"      // Params: op, count, expected
	WrongValue      fault.Code = "filter.wrong_value"      // Params: value, expected
	EmptyText       fault.Code = "filter.empty_text"       //
	TextTooLong     fault.Code = "filter.text_too_long"    // Params: length, limit
	ReversedRange   fault.Code = "filter.reversed_range"   // Params: from, to
	SortField       fault.Code = "filter.sort_field"       // Params: field
	SortTwice       fault.Code = "filter.sort_twice"       // Params: field
	SortTooLong     fault.Code = "filter.sort_too_long"    // Params: count, limit
)

func notJSON(reason string, offset int64, cause error) error {
	return fault.Wrap(cause, NotJSON, fmt.Sprintf("The filter is not JSON: %s (character %d). Correct it.", reason, offset), "reason", reason, "offset", offset)
}

func tooLarge(size int) error {
	return fault.New(TooLarge, fmt.Sprintf("The filter has %d bytes; up to %d are possible. Shorten it.", size, MaxBytes), "bytes", size, "limit", MaxBytes)
}

// wrong returns a fault whose message begins with the place.
func wrong(code fault.Code, path, message string, params ...any) error {
	return fault.New(code, placeOf(path)+message, append(params, "path", path)...)
}

func placeOf(path string) string {
	if path == "" {
		return "In the filter: "
	}
	return "In the filter, at " + path + ": "
}

// Locate returns where in the filter a fault lies ("" is the whole of it), and its message without the place, for
// whoever shows it beside that rule.
func Locate(f *fault.Error) (path, message string) {
	path = f.Params["path"]
	message, found := strings.CutPrefix(f.Message, placeOf(path))
	if !found {
		return path, f.Message
	}
	first, size := utf8.DecodeRuneInString(message)
	return path, string(unicode.ToUpper(first)) + message[size:]
}

func wrongType(path, expected string) error {
	return wrong(WrongType, path, fmt.Sprintf("something else stands where %s belongs. Correct it.", expected), "expected", expected)
}

func unknownKey(path, key string) error {
	return wrong(UnknownKey, path, fmt.Sprintf("“%s” is no key of a filter. Use all, any, not, or field, op and args.", shorten(key)), "key", shorten(key))
}

func duplicateKey(path, key string) error {
	return wrong(DuplicateKey, path, fmt.Sprintf("the key “%s” is there twice. Leave one out.", shorten(key)), "key", shorten(key))
}

func mixedKeys(path string) error {
	return wrong(MixedKeys, path, "keys are mixed that exclude each other. Use one of all, any, not, or field with op and args, and groups to combine them.")
}

func missingKey(path, key string) error {
	return wrong(MissingKey, path, fmt.Sprintf("the key “%s” is missing. A rule has field, op and args.", key), "key", key)
}

func tooDeep(path string) error {
	return wrong(TooDeep, path, fmt.Sprintf("groups are nested too deep; up to %d levels are possible. Take some apart.", MaxDepth), "limit", MaxDepth)
}

func tooManyRules(path string) error {
	return wrong(TooManyRules, path, fmt.Sprintf("there are too many rules; up to %d are possible. Leave some out.", MaxRules), "limit", MaxRules)
}

func tooManyArgs(path string, count int) error {
	return wrong(TooManyArgs, path, fmt.Sprintf("the rule has %d values; up to %d are possible. Leave some out.", count, MaxArgs), "count", count, "limit", MaxArgs)
}

func unknownField(path, name string) error {
	return wrong(UnknownField, path, fmt.Sprintf("there is no field “%s”. Use one of %s.", shorten(name), fieldNames), "field", shorten(name))
}

func unknownAttribute(path, name string) error {
	return wrong(attribute.Unknown, path, fmt.Sprintf("there is no attribute “%s”. Create it first, or check the spelling.", shorten(name)), "attribute", shorten(name))
}

func unknownTag(path string, arg any) error {
	name := shorten(fmt.Sprint(arg))
	return wrong(tag.Unknown, path, fmt.Sprintf("there is no tag “%s”. Create it first, or check the spelling.", name), "tag", name)
}

func unknownSegment(path string, arg any) error {
	name := shorten(fmt.Sprint(arg))
	return wrong(segment.Unknown, path, fmt.Sprintf("there is no segment “%s”. Create it first, or check the spelling.", name), "segment", name)
}

func unknownOperator(path string, f Filter, of field) error {
	return wrong(UnknownOperator, path, fmt.Sprintf("the field “%s” has no operator “%s”. Use one of %s.", shorten(f.Field), shorten(f.Op), operatorNames(of.operators)),
		"field", shorten(f.Field), "op", shorten(f.Op))
}

func wrongCount(path string, op operator, count int) error {
	return wrong(WrongCount, path, fmt.Sprintf("the operator %s takes other values than the %d given: %s. Correct them.", op.name, count, op.params),
		"op", op.name, "count", count, "expected", op.params)
}

func wrongValue(path, value, expected string) error {
	return wrong(WrongValue, path, fmt.Sprintf("“%s” is not %s. Correct it.", shorten(value), expected), "value", shorten(value), "expected", expected)
}

func emptyText(path string) error {
	return wrong(EmptyText, path, "the text has no characters to look for. Give some, or use the operator empty.")
}

func textTooLong(path string, length, limit int) error {
	return wrong(TextTooLong, path, fmt.Sprintf("the text has %d characters; up to %d are possible. Shorten it.", length, limit), "length", length, "limit", limit)
}

func reversedRange(path string, from, to any) error {
	first, last := shorten(fmt.Sprint(from)), shorten(fmt.Sprint(to))
	return wrong(ReversedRange, path, fmt.Sprintf("the range ends (%s) before it begins (%s). Exchange the two.", last, first), "from", first, "to", last)
}

func sortField(field string) error {
	return fault.New(SortField, fmt.Sprintf("Contacts cannot be sorted by “%s”. Sort by one of %s or attribute:<name>.", shorten(field), strings.Join(sortFields, ", ")), "field", shorten(field))
}

func sortTwice(field string) error {
	return fault.New(SortTwice, fmt.Sprintf("The order names “%s” twice. Leave one out.", shorten(field)), "field", shorten(field))
}

func sortTooLong(count int) error {
	return fault.New(SortTooLong, fmt.Sprintf("The order has %d fields; up to %d are possible. Leave some out.", count, MaxSortKeys), "count", count, "limit", MaxSortKeys)
}

func sortAttribute(name string) error {
	return fault.New(attribute.Unknown, fmt.Sprintf("There is no attribute “%s” to sort by. Check the spelling.", shorten(name)), "attribute", shorten(name))
}

// shorten cuts what someone wrote to what a message can show.
func shorten(written string) string { return text.Shorten(text.Clean(written), 60) }
