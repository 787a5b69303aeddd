package filter

import (
	"slices"
	"strings"

	"regulars/backend/attribute"
	"regulars/backend/text"
)

// ValueTest tests one value in its canonical form (attribute.Value.Text, or a contact's name). The set is closed:
// Present, TextTest, NumberTest, BoolTest, DateTest, BirthdayTest, TimeTest, DateTimeTest and JSONTest, one or two of
// them for each attribute type. A value that does not have the form its test expects does not pass.
type ValueTest interface{ Match(canonical string) bool }

// Present passes every value.
type Present struct{}

// Match is always true.
func (Present) Match(string) bool { return true }

// TextOp says how a TextTest compares.
type TextOp uint8

// The ways to compare text.
const (
	TextIs TextOp = iota + 1
	TextContains
	TextStarts
	TextEnds
)

// TextTest passes text that fits one of Needles, compared under text.Fold.
type TextTest struct {
	Op      TextOp
	Needles []string // folded, never empty, ascending, without duplicates; may hold line breaks
}

// Match reports whether the text passes.
func (t TextTest) Match(canonical string) bool { return t.MatchFolded(text.Fold(canonical)) }

// MatchFolded is Match for text that is folded already.
func (t TextTest) MatchFolded(folded string) bool {
	return slices.ContainsFunc(t.Needles, func(needle string) bool { return t.Op.fits(folded, needle) })
}

func (op TextOp) fits(folded, needle string) bool {
	switch op {
	case TextIs:
		return folded == needle
	case TextContains:
		return strings.Contains(folded, needle)
	case TextStarts:
		return strings.HasPrefix(folded, needle)
	case TextEnds:
		return strings.HasSuffix(folded, needle)
	}
	return false
}

// NumberTest passes numbers between Low and High, compared as exact decimals.
type NumberTest struct {
	Low  Bound
	High Bound
}

// Bound is one end of a range of numbers.
type Bound struct {
	Value string // canonical decimal; "" when the range has no end on this side
	Open  bool   // whether Value itself lies outside
}

// Match reports whether the number passes.
func (t NumberTest) Match(canonical string) bool {
	return t.Low.below(canonical) && t.High.above(canonical)
}

func (b Bound) below(number string) bool {
	if b.Value == "" {
		return true
	}
	order := attribute.CompareNumbers(b.Value, number)
	return order < 0 || order == 0 && !b.Open
}

func (b Bound) above(number string) bool {
	if b.Value == "" {
		return true
	}
	order := attribute.CompareNumbers(b.Value, number)
	return order > 0 || order == 0 && !b.Open
}

// BoolTest passes one of the two truth values.
type BoolTest struct{ Value bool }

// Match reports whether the truth value passes.
func (t BoolTest) Match(canonical string) bool {
	if t.Value {
		return canonical == "true"
	}
	return canonical == "false"
}

// DateTest passes calendar dates in [From, To), in days since 1970-01-01.
type DateTest struct {
	From int32
	To   int32
}

// Match reports whether the date passes.
func (t DateTest) Match(canonical string) bool {
	day, ok := attribute.Days(canonical)
	return ok && t.From <= day && day < t.To
}

// TimeTest passes wall-clock times in [From, To), in seconds since midnight.
type TimeTest struct {
	From int32
	To   int32
}

// Match reports whether the time passes.
func (t TimeTest) Match(canonical string) bool {
	second, ok := attribute.Seconds(canonical)
	return ok && t.From <= second && second < t.To
}

// DateTimeTest passes date-times whose instant lies in [From, To), in Unix milliseconds.
type DateTimeTest struct {
	From int64
	To   int64
}

// Match reports whether the date-time passes.
func (t DateTimeTest) Match(canonical string) bool {
	millis, ok := attribute.Instant(canonical)
	return ok && t.From <= millis && millis < t.To
}
