package filter

import (
	"encoding/json"
	"strconv"
	"strings"

	"regulars/backend/attribute"
	"regulars/backend/text"
)

// JSONOp says how a JSONTest compares.
type JSONOp uint8

// The ways to test a JSON value.
const (
	JSONHasKey      JSONOp = iota + 1 // Path leads to something, be it null
	JSONKeyIs                         // Path leads to Scalar, see there
	JSONKeyContains                   // some text at Path or below contains Needle
	JSONContains                      // some text anywhere contains Needle
)

// JSONTest passes JSON documents. Their texts are the strings, numbers, truth values and the names of keys, compared
// under text.Fold.
type JSONTest struct {
	Op     JSONOp
	Path   []string // names of keys, or places in lists counted from 0; for all but JSONContains
	Scalar Scalar   // for JSONKeyIs
	Needle string   // folded, never empty; for JSONKeyContains and JSONContains
}

// ScalarKind is the type of a Scalar.
type ScalarKind uint8

// The kinds of scalars.
const (
	ScalarNull ScalarKind = iota + 1
	ScalarBool
	ScalarNumber
	ScalarText
)

// Scalar is a JSON value that is neither list nor object. A text finds every scalar that reads like it, so "5" finds
// 5 and "5"; a number finds numbers only, compared exactly, so 5 finds 5 and 5.0.
type Scalar struct {
	Kind ScalarKind
	Text string // folded text, number as written, "true", "false" or "null"
}

// finds reports whether other is what s looks for.
func (s Scalar) finds(other Scalar) bool {
	switch {
	case s.Kind == ScalarText:
		return s.Text == other.Text
	case s.Kind == ScalarNumber && other.Kind == ScalarNumber:
		return s.Text == other.Text || equalNumbers(s.Text, other.Text)
	}
	return s == other
}

// equalNumbers compares two numbers that an attribute could hold; others are only equal as they are written.
func equalNumbers(a, b string) bool {
	x, err := parseNumber(a)
	if err != nil {
		return false
	}
	y, err := parseNumber(b)
	return err == nil && attribute.CompareNumbers(x, y) == 0
}

// Match reports whether the document passes.
func (t JSONTest) Match(canonical string) bool {
	document, ok := decode(canonical)
	if !ok {
		return false
	}
	at, found := lookUp(document, t.Path)
	switch t.Op {
	case JSONHasKey:
		return found
	case JSONKeyIs:
		scalar, isScalar := scalarOf(at)
		return found && isScalar && t.Scalar.finds(scalar)
	default:
		return found && mentions(at, t.Needle)
	}
}

// decode returns the document with its numbers as written.
func decode(canonical string) (any, bool) {
	decoder := json.NewDecoder(strings.NewReader(canonical))
	decoder.UseNumber()
	var document any
	err := decoder.Decode(&document)
	return document, err == nil
}

// lookUp follows the path through objects and lists.
func lookUp(value any, path []string) (any, bool) {
	for _, step := range path {
		var found bool
		switch container := value.(type) {
		case map[string]any:
			value, found = container[step]
		case []any:
			var i int
			if i, found = placeIn(container, step); found {
				value = container[i]
			}
		}
		if !found {
			return nil, false
		}
	}
	return value, true
}

func placeIn(list []any, step string) (int, bool) {
	i, err := strconv.Atoi(step)
	return i, err == nil && i >= 0 && i < len(list) && strconv.Itoa(i) == step
}

// scalarOf returns the scalar form of a decoded value, and false for lists and objects.
func scalarOf(value any) (Scalar, bool) {
	switch v := value.(type) {
	case nil:
		return Scalar{ScalarNull, "null"}, true
	case bool:
		return Scalar{ScalarBool, strconv.FormatBool(v)}, true
	case json.Number:
		return Scalar{ScalarNumber, v.String()}, true
	case string:
		return Scalar{ScalarText, text.Fold(v)}, true
	}
	return Scalar{}, false
}

// mentions reports whether a text in value contains the needle.
func mentions(value any, needle string) bool {
	switch v := value.(type) {
	case map[string]any:
		for key, below := range v {
			if strings.Contains(text.Fold(key), needle) || mentions(below, needle) {
				return true
			}
		}
		return false
	case []any:
		for _, below := range v {
			if mentions(below, needle) {
				return true
			}
		}
		return false
	}
	scalar, _ := scalarOf(value)
	return strings.Contains(scalar.Text, needle)
}
