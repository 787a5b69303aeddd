package filter

import (
	"encoding/json"

	"regulars/backend/segment"
	"regulars/backend/tag"
)

// Limits of a filter. Each has a fault that names it.
const (
	MaxBytes  = 1 << 20 // of the JSON text
	MaxDepth  = 8       // groups around a rule
	MaxRules  = 100     // rules in the whole tree; a group without members counts as one
	MaxArgs   = 1000    // arguments of one rule
	MaxText   = 4000    // characters of one argument
	MaxSearch = 200     // characters of a search
)

// Filter is a question as it is written down: either a group (exactly one of All, Any and Not is set) or a rule
// (Field, Op and Args). The zero value asks nothing and matches everyone.
//
// In JSON it is {"all":[…]}, {"any":[…]}, {"not":…}, {"field":…,"op":…,"args":[…]} or {}.
type Filter struct {
	All   []Filter // every one of them; empty but not nil matches everyone
	Any   []Filter // at least one of them; empty but not nil matches nobody
	Not   *Filter
	Field string // "name", "tags", "attribute:City", "attribute:#12", …
	Op    string // "is", "any_of", …
	Args  []any  // string, json.Number, bool, or nil for null
}

// Rule returns the filter of one rule. Arguments are strings, truth values, int, int64, tag.ID,
// segment.ID or json.Number.
func Rule(field, op string, args ...any) Filter {
	f := Filter{Field: field, Op: op}
	for _, arg := range args {
		switch arg.(type) {
		case int, int64, tag.ID, segment.ID:
			arg = json.Number(jsonText(arg))
		}
		f.Args = append(f.Args, arg)
	}
	return f
}

// AllOf returns the filter of those that match every one of filters; without any, of everyone.
func AllOf(filters ...Filter) Filter { return Filter{All: append([]Filter{}, filters...)} }

// AnyOf returns the filter of those that match at least one of filters; without any, of nobody.
func AnyOf(filters ...Filter) Filter { return Filter{Any: append([]Filter{}, filters...)} }

// NotOf returns the filter of those that do not match f.
func NotOf(f Filter) Filter { return Filter{Not: &f} }

// IsEmpty reports whether f asks nothing.
func (f Filter) IsEmpty() bool { return f.kinds() == 0 }

// String returns the canonical JSON text of f: no spaces, keys in the order of the language, numbers as written.
// Equal texts are equal questions (what they mean still depends on the Env). It is "" if Args hold what they must not.
func (f Filter) String() string { return jsonText(f) }

// MarshalJSON writes f as Parse reads it.
func (f Filter) MarshalJSON() ([]byte, error) {
	switch {
	case f.All != nil:
		return json.Marshal(struct {
			All []Filter `json:"all"`
		}{f.All})
	case f.Any != nil:
		return json.Marshal(struct {
			Any []Filter `json:"any"`
		}{f.Any})
	case f.Not != nil:
		return json.Marshal(struct {
			Not *Filter `json:"not"`
		}{f.Not})
	case f.isRule():
		return json.Marshal(struct {
			Field string `json:"field"`
			Op    string `json:"op"`
			Args  []any  `json:"args,omitempty"`
		}{f.Field, f.Op, f.Args})
	}
	return []byte("{}"), nil
}

// UnmarshalJSON is Parse.
func (f *Filter) UnmarshalJSON(data []byte) error {
	parsed, err := Parse(data)
	if err == nil {
		*f = parsed
	}
	return err
}

func (f Filter) isRule() bool { return f.Field != "" || f.Op != "" || f.Args != nil }

// kinds counts what f is at once: 0 for the empty filter, 1 for a group or a rule.
func (f Filter) kinds() int {
	n := 0
	for _, is := range []bool{f.All != nil, f.Any != nil, f.Not != nil, f.isRule()} {
		if is {
			n++
		}
	}
	return n
}

func jsonText(value any) string {
	data, err := json.Marshal(value)
	if err != nil {
		return ""
	}
	return string(data)
}
