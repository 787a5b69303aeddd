package attribute

import (
	"strings"
	"time"

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
	written := strings.ToUpper(strings.TrimSpace(text.Digits(plain)))
	for _, layout := range dateTimeLayouts {
		if t, err := time.Parse(layout, written); err == nil && t.Year() >= 1 {
			return t.Format(time.RFC3339Nano), nil
		}
	}
	return "", &refusal{NotADateTime, "is not a date and time that exist", "Write date, time and offset from UTC like 2026-11-07T14:30:00+01:00."}
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
