package filter

import (
	"math"
	"time"
)

// span is a half-open range [from, to) of dates, counted in days since 1970-01-01, or of instants, counted in Unix
// seconds.
type span struct{ from, to int64 }

// unbounded ends of a span.
const (
	noStart int64 = math.MinInt64
	noEnd   int64 = math.MaxInt64
)

var always = span{noStart, noEnd}

// dates returns the test for dates in s, whose unit is days.
func (s span) dates() DateTest {
	day := func(n int64) int32 { return int32(min(max(n, int64(MinDay)), int64(MaxDay))) }
	return DateTest{day(s.from), day(s.to)}
}

// dateTimes returns the test for date-times in s, whose unit is seconds.
func (s span) dateTimes() DateTimeTest {
	millis := func(n int64) int64 {
		if n == noStart || n == noEnd {
			return n
		}
		return n * 1000
	}
	return DateTimeTest{millis(s.from), millis(s.to)}
}

// A date is a time.Time at midnight in UTC: of it only year, month and day count.

// dateOf returns the date that t's own zone shows.
func dateOf(t time.Time) time.Time {
	year, month, day := t.Date()
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

// dayNumber returns a date as days since 1970-01-01.
func dayNumber(date time.Time) int64 { return date.Unix() / (24 * 60 * 60) }

// addMonths returns the date n months later (earlier, if negative); the 31st becomes the last day of a shorter month.
func addMonths(date time.Time, n int) time.Time {
	first := date.AddDate(0, n, 1-date.Day())
	last := first.AddDate(0, 1, -1)
	return first.AddDate(0, 0, min(date.Day(), last.Day())-1)
}

// startOf returns the first instant of a date in a zone. It is midnight, except where the clocks are put forward at
// midnight (then it is the moment after), and where they are put back across it (then it is the first midnight).
func startOf(date time.Time, zone *time.Location) time.Time {
	year, month, day := date.Date()
	midnight := time.Date(year, month, day, 0, 0, 0, 0, zone)
	begin, end := midnight.ZoneBounds()
	switch {
	case dateOf(midnight).Before(date):
		return end
	case midnight.Hour() != 0 || midnight.Minute() != 0:
		return begin
	case begin.IsZero():
		return midnight
	}
	_, before := begin.Add(-time.Second).Zone()
	_, after := begin.Zone()
	first := midnight.Add(time.Duration(after-before) * time.Second)
	if first.Before(begin) && dateOf(first).Equal(date) {
		return first
	}
	return midnight
}
