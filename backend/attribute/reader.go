package attribute

import (
	"regexp"
	"strings"
	"time"
	"unicode"

	"regulars/backend/text"
)

// Reader reads values in the forms that spreadsheets and people write them. The zero value reads the forms of the
// United States.
type Reader struct {
	DayFirst     bool           // 7/11/1984 is 7 November
	DecimalComma bool           // 1.234,5 is one thousand two hundred thirty-four and a half
	Location     *time.Location // of date-times without an offset; nil is UTC
}

// Parse returns the canonical text of a value of d: what the function Parse takes, and besides
//
//   - numbers with separators of thousands, a currency sign or the unit: 1,234.50 · € 1.234,50 · 12 kg
//   - dates with the day or the month first, short years and names of months: 7/11/84 · 7.11.1984 · 7 Nov 1984
//   - times with a dot, an h, AM or PM: 14.30 · 14h30 · 2:30 pm
//   - date-times made of such dates and times, without an offset
//
// Dates with dots have the day first in every language that writes them. A short year is of 1930–2029, as
// spreadsheets take it. A time that a clock change skips is moved on by the change.
func (r Reader) Parse(d Definition, raw string) (string, error) {
	return parse(d, r.plain(d, raw), raw)
}

// maxWritten is how many bytes a number, date or time has at most, in any form.
const maxWritten = 500

// plain returns raw in a form that the function Parse takes, or as it is.
func (r Reader) plain(d Definition, raw string) string {
	if len(raw) > maxWritten {
		return raw
	}
	written := strings.TrimSpace(text.Digits(raw))
	plain, ok := "", false
	switch d.Type {
	case Number:
		plain, ok = r.number(written, d.Unit), true
	case Date:
		if _, canonical := Days(written); canonical {
			return written
		}
		plain, ok = r.date(written)
	case Time:
		plain, ok = clock(written)
	case DateTime:
		plain, ok = r.dateTime(written)
	case Text, Boolean, JSON: // are written in one way everywhere
	}
	if !ok {
		return raw
	}
	return plain
}

// Groups of three digits; the first may be shorter, and those in the middle have two in India.
var (
	commaGroups = regexp.MustCompile(`^\d{1,3}(,\d{2,3})*,\d{3}$`)
	dotGroups   = regexp.MustCompile(`^\d{1,3}(\.\d{3})+$`)
	spaceGroups = regexp.MustCompile(`^\d{1,3}([ '’\x{A0}\x{2009}\x{202F}]\d{3})+$`)
)

// number takes unit, currency and separators of thousands off, and puts a point before the decimals. A number of
// the other convention keeps a comma, which the parser refuses: 1,5 where commas separate thousands is 15 for one
// person and one and a half for another.
func (r Reader) number(written, unit string) string {
	if unit != "" {
		written = strings.TrimSpace(strings.TrimSuffix(written, unit))
	}
	minus, rest := cutSign(written)
	rest = strings.TrimFunc(rest, func(c rune) bool { return unicode.Is(unicode.Sc, c) || unicode.IsSpace(c) })
	if minus == "" {
		minus, rest = cutSign(rest) // € -12
	}
	groups, mark := commaGroups, "."
	if r.DecimalComma {
		groups, mark = dotGroups, ","
	}
	whole, fraction, hasFraction := strings.Cut(rest, mark)
	if groups.MatchString(whole) || spaceGroups.MatchString(whole) {
		whole = strings.Map(digitOnly, whole)
	}
	if r.DecimalComma {
		whole = strings.ReplaceAll(whole, ".", ",")
	}
	if hasFraction {
		whole += "." + fraction
	}
	return minus + whole
}

func digitOnly(r rune) rune {
	if r >= '0' && r <= '9' {
		return r
	}
	return -1
}

var (
	yearFirst = regexp.MustCompile(`^(\d{4})(?:[-/. ]|年)(\d{1,2})(?:[-/. ]|月)(\d{1,2})日?$`)
	yearLast  = regexp.MustCompile(`^(\d{1,2})([-/. ]) ?(\d{1,2})[-/. ] ?(\d{4}|\d{2})$`)
	dayName   = regexp.MustCompile(`^(\d{1,2})(?:[.º]|st|nd|rd|th)?[- ](?:de )?([^\d ]+)[- ](?:del? )?(\d{4}|\d{2})$`)
	nameDay   = regexp.MustCompile(`^([^\d ]+) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$`)
)

// date returns a date of one of the known forms as year-month-day; whether it exists is for the parser to see.
func (r Reader) date(written string) (string, bool) {
	written = strings.TrimSuffix(strings.TrimSuffix(written, " 00:00:00"), "T00:00:00")
	folded := text.Fold(written)
	if m := yearFirst.FindStringSubmatch(written); m != nil {
		return isoDate(m[1], m[2], m[3]), true
	}
	if m := yearLast.FindStringSubmatch(written); m != nil {
		if r.DayFirst || m[2] == "." {
			return isoDate(m[4], m[3], m[1]), true
		}
		return isoDate(m[4], m[1], m[3]), true
	}
	if m := dayName.FindStringSubmatch(folded); m != nil {
		month, ok := monthNumber(m[2])
		return isoDate(m[3], month, m[1]), ok
	}
	if m := nameDay.FindStringSubmatch(folded); m != nil {
		month, ok := monthNumber(m[1])
		return isoDate(m[3], month, m[2]), ok
	}
	return "", false
}

func isoDate(year, month, day string) string {
	if len(year) == 2 && year < "30" {
		year = "20" + year
	} else if len(year) == 2 {
		year = "19" + year
	}
	return year + "-" + twoDigits(month) + "-" + twoDigits(day)
}

func twoDigits(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

var clockForm = regexp.MustCompile(`^(\d{1,2})(?:[:.h](\d{2})(?:[:.m](\d{2}))?)? ?([ap]\.? ?m\.?)?$`)

// clock returns a time of one of the known forms with two digits for the hour and 24 hours.
func clock(written string) (string, bool) {
	m := clockForm.FindStringSubmatch(text.Fold(written))
	if m == nil || m[2] == "" && m[4] == "" {
		return "", false
	}
	hour, minute := twoDigits(m[1]), m[2]
	if m[4] != "" {
		afternoon := strings.HasPrefix(m[4], "p")
		t, err := time.Parse("03PM", hour+map[bool]string{true: "PM", false: "AM"}[afternoon])
		if err != nil {
			return "", false
		}
		hour = t.Format("15")
	}
	if minute == "" {
		minute = "00"
	}
	if m[3] != "" {
		minute += ":" + m[3]
	}
	return hour + ":" + minute, true
}

// clockAtEnd is a time at the end of a date-time: behind a T, a comma or white space.
var clockAtEnd = regexp.MustCompile(`(?i)^(.*\d)(?:T|,? +| *, *)(\d{1,2}[:.h]\d{2}.*)$`)

// dateTime returns a date and a time of the known forms without an offset as an instant in r's location.
func (r Reader) dateTime(written string) (string, bool) {
	day, hours := written, "00:00"
	if m := clockAtEnd.FindStringSubmatch(written); m != nil {
		day, hours = m[1], m[2]
	}
	date, okDate := r.date(day)
	hours, okClock := clock(hours)
	if !okDate || !okClock {
		return "", false
	}
	if len(hours) == len("15:04") {
		hours += ":00"
	}
	location := r.Location
	if location == nil {
		location = time.UTC
	}
	t, err := time.ParseInLocation(time.DateOnly+" "+time.TimeOnly, date+" "+hours, location)
	if err != nil {
		return "", false
	}
	return t.Format(time.RFC3339), true
}
