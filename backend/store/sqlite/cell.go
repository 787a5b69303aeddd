package sqlite

import (
	"database/sql/driver"
	"strings"

	"regulars/backend/provenance"
)

// Values as they come out of drain. NULL is the zero value of each; text is copied.

func integer(v driver.Value) int64 {
	n, _ := v.(int64)
	return n
}

func textOf(v driver.Value) string {
	s, _ := v.(string)
	return strings.Clone(s)
}

// Values as they go in.

func as[T any](v T) driver.Value { return v }

func source(s provenance.Source) driver.Value { return int64(s) }

// known returns n, and NULL for 0, which stands for unknown.
func known(n int64) driver.Value {
	if n == 0 {
		return nil
	}
	return n
}

// orNull returns s, and NULL for no text.
func orNull(s string) driver.Value {
	if s == "" {
		return nil
	}
	return s
}
