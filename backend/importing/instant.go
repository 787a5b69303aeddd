package importing

import (
	"fmt"
	"time"

	"regulars/backend/attribute"
	"regulars/backend/contact"
	"regulars/backend/fault"
)

// setInstant reads a first seen, last seen, created at, or date of consent. A date without a time is the start of that day.
func (r *reading) setInstant(i int, c *column, value []byte) {
	seconds, err := Instant(c.definition, c.reader, value)
	if err != nil {
		r.refuse(c, value, err)
		return
	}
	r.noteOrder(i, c, value)
	switch c.target.Field {
	case FirstSeen:
		r.draft.FirstSeen = seconds
	case LastSeen:
		r.draft.LastSeen = seconds
	case CreatedAt:
		r.draft.CreatedAt = seconds
	case ConsentDate:
		r.agreedAt = seconds
	default:
	}
}

// Instant returns the Unix seconds of a value of d, which is a date-time. Faults: those of date-times,
// contact.InstantOutOfRange.
func Instant(d attribute.Definition, reader attribute.Reader, value []byte) (int64, error) {
	seconds, ok := plainInstant(value, reader.Location)
	if !ok {
		canonical, err := parseValue(d, reader, string(value))
		if err != nil {
			return 0, err
		}
		millis, _ := attribute.Instant(canonical)
		seconds = millis / 1000
	}
	if seconds < contact.MinInstant || seconds > contact.MaxInstant {
		return 0, fault.New(contact.InstantOutOfRange, fmt.Sprintf("“%s” is not between 1970 and 2106. Correct the date.", shorten(string(value))))
	}
	return seconds, nil
}

// plainInstant reads the form that exports of this program and most others have, 2006-01-02 15:04:05, as local time.
// It is a fraction of what the general way costs.
func plainInstant(value []byte, location *time.Location) (int64, bool) {
	const form = "0000-00-00 00:00:00"
	if len(value) != len(form) {
		return 0, false
	}
	for i, b := range value {
		if isDigit := '0' <= b && b <= '9'; isDigit != (form[i] == '0') || !isDigit && b != form[i] {
			return 0, false
		}
	}
	number := func(from, to int) (n int) {
		for _, b := range value[from:to] {
			n = n*10 + int(b-'0')
		}
		return n
	}
	year, month, day := number(0, 4), number(5, 7), number(8, 10)
	hour, minute, second := number(11, 13), number(14, 16), number(17, 19)
	t := time.Date(year, time.Month(month), day, hour, minute, second, 0, location)
	if t.Day() != day || t.Month() != time.Month(month) || hour > 23 || minute > 59 || second > 59 {
		return 0, false // for the general way to refuse, or to read past a clock change
	}
	return t.Unix(), true
}
