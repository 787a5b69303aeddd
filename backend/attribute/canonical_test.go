package attribute

import (
	"math/big"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"regulars/backend/text"
)

// fields returns the words of a list as they are looked up.
func fields(list string) []string { return strings.Fields(text.Fold(list)) }

func TestCompareNumbers(t *testing.T) {
	for name, c := range map[string]struct {
		a, b string
		want int
	}{
		"same":                        {"1", "1", 0},
		"zeros behind the point":      {"1.5", "1.500", 0},
		"no point and a zero":         {"2", "2.0", 0},
		"zero":                        {"0", "0.00", 0},
		"more digits":                 {"9", "10", -1},
		"by text it would be less":    {"100", "99", 1},
		"behind the point":            {"1.25", "1.3", -1},
		"behind the point, far":       {"0.10000000000000000001", "0.1", 1},
		"below zero":                  {"-2", "-1", -1},
		"below zero, more digits":     {"-10", "-9", -1},
		"below and above":             {"-1", "0.5", -1},
		"above and below":             {"3", "-300", 1},
		"differs beyond 64 bits":      {"12345678901234567890", "12345678901234567891", -1},
		"differs beyond a float":      {"9007199254740993", "9007199254740992", 1},
		"negative fraction":           {"-0.5", "-0.25", -1},
		"whole against its fractions": {"5", "5.01", -1},
	} {
		t.Run(name, func(t *testing.T) {
			if got := CompareNumbers(c.a, c.b); got != c.want {
				t.Errorf("CompareNumbers(%s, %s) = %d, want %d", c.a, c.b, got, c.want)
			}
			if got := CompareNumbers(c.b, c.a); got != -c.want {
				t.Errorf("CompareNumbers(%s, %s) = %d, want %d", c.b, c.a, got, -c.want)
			}
		})
	}
}

// Parsing keeps a number's value and comparing finds it, both exactly as arithmetic on fractions does.
func TestNumbersAreExact(t *testing.T) {
	number := rapid.StringMatching(`[+-]?([0-9]{1,25}(\.[0-9]{0,25})?|\.[0-9]{1,25})([eE][+-]?[0-9]{1,2})?`)
	d := Definition{Name: "X", Type: Number}
	rapid.Check(t, func(t *rapid.T) {
		rawA, rawB := number.Draw(t, "a"), number.Draw(t, "b")
		a, errA := Parse(d, rawA)
		b, errB := Parse(d, rawB)
		if errA != nil || errB != nil {
			return // too many digits
		}
		exactA, exactB := fraction(t, rawA), fraction(t, rawB)
		if fraction(t, a).Cmp(exactA) != 0 {
			t.Fatalf("%s became %s", rawA, a)
		}
		if got, want := CompareNumbers(a, b), exactA.Cmp(exactB); got != want {
			t.Fatalf("CompareNumbers(%s, %s) = %d, want %d", a, b, got, want)
		}
	})
}

func fraction(t *rapid.T, written string) *big.Rat {
	exact, ok := new(big.Rat).SetString(written)
	if !ok {
		t.Fatalf("%s is not a number", written)
	}
	return exact
}

func TestDays(t *testing.T) {
	for date, want := range map[string]int32{"1970-01-01": 0, "1970-01-02": 1, "1969-12-31": -1, "2000-03-01": 11017, "0001-01-01": -719162, "9999-12-31": 2932896} {
		if got, ok := Days(date); !ok || got != want {
			t.Errorf("Days(%s) = %d, %t; want %d", date, got, ok, want)
		}
	}
	for _, date := range []string{"", "1970-1-1", "2023-02-29", "1970-01-01T00:00:00Z"} {
		if got, ok := Days(date); ok {
			t.Errorf("Days(%q) = %d", date, got)
		}
	}
}

func TestSeconds(t *testing.T) {
	for clock, want := range map[string]int32{"00:00": 0, "00:01": 60, "14:30": 52200, "23:59:59": 86399, "09:05:07": 32707} {
		if got, ok := Seconds(clock); !ok || got != want {
			t.Errorf("Seconds(%s) = %d, %t; want %d", clock, got, ok, want)
		}
	}
	for _, clock := range []string{"", "24:00", "14", "14:30 pm"} {
		if got, ok := Seconds(clock); ok {
			t.Errorf("Seconds(%q) = %d", clock, got)
		}
	}
}

func TestInstant(t *testing.T) {
	for datetime, want := range map[string]int64{
		"1970-01-01T00:00:00Z":      0,
		"1970-01-01T01:00:00+01:00": 0,
		"1970-01-01T00:00:00.5Z":    500,
		"1969-12-31T23:59:59Z":      -1000,
		"2026-11-07T14:30:00+01:00": time.Date(2026, 11, 7, 13, 30, 0, 0, time.UTC).UnixMilli(),
	} {
		if got, ok := Instant(datetime); !ok || got != want {
			t.Errorf("Instant(%s) = %d, %t; want %d", datetime, got, ok, want)
		}
	}
	for _, datetime := range []string{"", "2026-11-07", "2026-11-07T14:30:00"} {
		if got, ok := Instant(datetime); ok {
			t.Errorf("Instant(%q) = %d", datetime, got)
		}
	}
}

func BenchmarkCompareNumbers(b *testing.B) {
	for name, c := range map[string]struct{ a, b string }{
		"whole":    {"12345", "12346"},
		"fraction": {"1234.50", "1234.5"},
		"lengths":  {"99", "100"},
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				CompareNumbers(c.a, c.b)
			}
		})
	}
}
