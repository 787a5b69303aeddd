package attribute

import (
	"fmt"
	"strings"
	"time"
	_ "time/tzdata" // the zones, on computers that have no list of them

	"regulars/backend/text"
)

// clockLayouts are the canonical forms of a time; dateTimeLayouts are those of a date-time, and the ones that differ
// from it only by a space for the T, or by having no seconds.
var (
	clockLayouts    = [...]string{"15:04", "15:04:05"}
	dateTimeLayouts = [...]string{time.RFC3339Nano, "2006-01-02 15:04:05.999999999Z07:00", "2006-01-02T15:04Z07:00", "2006-01-02 15:04Z07:00"}
)

func parseDate(_ Definition, plain string) (string, *refusal) {
	date := strings.TrimSpace(text.Digits(plain))
	if t, err := time.Parse(time.DateOnly, date); err != nil || t.Year() < 1 {
		return "", &refusal{NotADate, "is not a date that exists", "Write year, month and day like 1984-11-07."}
	}
	return date, nil
}

func parseTime(_ Definition, plain string) (string, *refusal) {
	clock := strings.TrimSpace(text.Digits(plain))
	if len(clock) == len("9:30") || len(clock) == len("9:30:00") {
		clock = "0" + clock
	}
	for _, layout := range clockLayouts {
		if _, err := time.Parse(layout, clock); err == nil && len(clock) == len(layout) {
			return clock, nil
		}
	}
	return "", &refusal{NotATime, "is not a time of day", "Write hours and minutes from 00:00 to 23:59, like 14:30."}
}

func parseDateTime(_ Definition, plain string) (string, *refusal) {
	trimmed := strings.TrimSpace(text.Digits(plain))
	if local, zone, ok := strings.Cut(strings.TrimSuffix(trimmed, "]"), "["); ok {
		return parseLocal(local, zone)
	}
	written := strings.ToUpper(trimmed)
	for _, layout := range dateTimeLayouts {
		if t, err := time.Parse(layout, written); err == nil && t.Year() >= 1 {
			return t.Format(time.RFC3339Nano), nil
		}
	}
	return "", notADateTime()
}

func notADateTime() *refusal {
	return &refusal{NotADateTime, "is not a date and time that exist", "Write date, time and offset from UTC like 2026-11-07T14:30:00+01:00."}
}

// localLayouts are the forms of a date-time of a zone: 2026-03-29T02:30[Europe/Berlin], as RFC 9557 writes the zone.
var localLayouts = [...]string{"2006-01-02T15:04:05", "2006-01-02T15:04"}

// parseLocal reads what the clocks of a zone show, which they do not where a time change skips it. Of a time that they
// show twice, it is one of the two.
func parseLocal(local, zone string) (string, *refusal) {
	location, err := time.LoadLocation(zone)
	if err != nil || zone == "" || zone == "Local" {
		return "", &refusal{NotADateTime, "has no time zone that is known", "Write the offset from UTC instead, like 2026-11-07T14:30:00+01:00."}
	}
	for _, layout := range localLayouts {
		t, err := time.ParseInLocation(layout, local, location)
		if err != nil || t.Year() < 1 {
			continue
		}
		if t.Format(layout) != local {
			return "", skipped(t, zone)
		}
		return t.Format(time.RFC3339Nano), nil
	}
	return "", notADateTime()
}

// skipped refuses a time that the clocks jump over; near is a time close to it that they do show.
func skipped(near time.Time, zone string) *refusal {
	change, end := near.ZoneBounds()
	if end.Sub(near) < near.Sub(change) {
		change = end
	}
	_, before := change.Add(-time.Second).Zone()
	from, to := change.In(time.FixedZone("", before)).Format("15:04"), change.Format("15:04")
	return &refusal{
		SkippedTime,
		fmt.Sprintf("does not exist: in %s the clocks go from %s to %s on that day", zone, from, to),
		fmt.Sprintf("Choose a time before %s, or from %s on.", from, to),
	}
}

// Days returns the number of days of a canonical date since 1 January 1970, negative before it, and false if date
// is not canonical.
func Days(date string) (int32, bool) {
	t, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return 0, false
	}
	const day = 24 * 60 * 60
	return int32(t.Unix() / day), true // exact: t is a midnight in UTC
}

// Seconds returns the seconds of a canonical time since midnight, and false if clock is not canonical.
func Seconds(clock string) (int32, bool) {
	for _, layout := range clockLayouts {
		if t, err := time.Parse(layout, clock); err == nil {
			return int32(t.Hour()*3600 + t.Minute()*60 + t.Second()), true
		}
	}
	return 0, false
}

// Instant returns a canonical date-time as Unix milliseconds, rounded down, and false if it is not canonical.
func Instant(datetime string) (int64, bool) {
	t, err := time.Parse(time.RFC3339Nano, datetime)
	if err != nil {
		return 0, false
	}
	return t.UnixMilli(), true
}
