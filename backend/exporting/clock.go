package exporting

import (
	"strconv"
	"time"
)

// clock writes instants as local time, 2006-01-02 15:04:05, which spreadsheets know as a time and an import reads
// again. The hour that a clock change repeats would be two instants, so there the offset follows: 2026-10-25
// 01:30:00+01:00. It remembers the time zone's rules from one instant to the next.
type clock struct {
	location   *time.Location
	from, to   int64 // Unix seconds between which the offset is the same; 0, 0: not known yet
	offset     int64 // seconds east of UTC
	repeatedTo int64 // up to here the local time was there before, at the old offset
	repeatFrom int64 // from here on it will be there again, at the next offset
	day        int64 // since 1970, local
	date       []byte
}

func newClock(location *time.Location) *clock {
	if location == nil {
		location = time.UTC
	}
	return &clock{location: location, day: -1 << 62}
}

// append adds an instant (Unix seconds) to b; 0 is unknown and adds nothing.
func (c *clock) append(b []byte, at int64) []byte {
	if at == 0 {
		return b
	}
	local := at + c.offsetAt(at)
	day, second := floorDiv(local, 24*60*60)
	if day != c.day {
		c.day, c.date = day, time.Unix(day*24*60*60, 0).UTC().AppendFormat(c.date[:0], time.DateOnly)
	}
	b = append(append(b, c.date...), ' ')
	b = appendTwo(b, second/3600, ':')
	b = appendTwo(b, second/60%60, ':')
	b = append(b, byte('0'+second%60/10), byte('0'+second%10))
	if at < c.repeatedTo || at >= c.repeatFrom {
		return time.Unix(at, 0).In(c.location).AppendFormat(b, "-07:00")
	}
	return b
}

// serial returns an instant as spreadsheets count time: days since 30 December 1899, local.
func (c *clock) serial(at int64) float64 {
	return float64(at+c.offsetAt(at))/(24*60*60) + serialOf1970
}

// serialOf1970 is 1 January 1970 in days of spreadsheets.
const serialOf1970 = 25569

// offsetAt returns the offset from UTC at an instant.
func (c *clock) offsetAt(at int64) int64 {
	if at >= c.from && at < c.to {
		return c.offset
	}
	t := time.Unix(at, 0).In(c.location)
	_, offset := t.Zone()
	c.offset = int64(offset)
	c.from, c.to, c.repeatedTo, c.repeatFrom = -1<<62, 1<<62, -1<<62, 1<<62
	start, end := t.ZoneBounds()
	if !start.IsZero() {
		c.from = start.Unix()
		_, before := start.Add(-time.Second).Zone()
		c.repeatedTo = c.from + int64(before-offset)
	}
	if !end.IsZero() {
		c.to = end.Unix()
		_, after := end.Zone()
		c.repeatFrom = c.to - int64(offset-after)
	}
	return c.offset
}

func floorDiv(a, b int64) (quotient, rest int64) {
	quotient, rest = a/b, a%b
	if rest < 0 {
		return quotient - 1, rest + b
	}
	return quotient, rest
}

func appendTwo(b []byte, n int64, after byte) []byte {
	if n < 10 {
		b = append(b, '0')
	}
	return append(strconv.AppendInt(b, n, 10), after)
}
