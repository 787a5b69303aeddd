package attribute

import "strings"

// CompareNumbers compares two canonical numbers exactly: -1, 0 or +1.
func CompareNumbers(a, b string) int { return strings.Compare(a, b) }

// Days returns the number of days of a canonical date since 1 January 1970 (negative before).
func Days(date string) (int32, bool) { return 0, false }

// Seconds returns the seconds of a canonical time since midnight.
func Seconds(clock string) (int32, bool) { return 0, false }

// Instant returns the Unix milliseconds of a canonical date-time.
func Instant(datetime string) (int64, bool) { return 0, false }
