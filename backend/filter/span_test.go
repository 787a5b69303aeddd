package filter

import (
	"testing"
	"time"
)

func TestADayStartsAtItsFirstInstant(t *testing.T) {
	for name, c := range map[string]struct {
		zone, date, want string
	}{
		"an ordinary day":                           {"Europe/Berlin", "2026-03-12", "2026-03-12T00:00:00+01:00"},
		"the day of a change at two":                {"Europe/Berlin", "2026-03-29", "2026-03-29T00:00:00+01:00"},
		"no zone":                                   {"UTC", "2026-03-12", "2026-03-12T00:00:00Z"},
		"midnight is skipped, west":                 {"America/Sao_Paulo", "2018-11-04", "2018-11-04T01:00:00-02:00"},
		"midnight is skipped, east":                 {"Asia/Beirut", "2022-03-27", "2022-03-27T01:00:00+03:00"},
		"midnight comes twice, east":                {"Asia/Amman", "2021-10-29", "2021-10-29T00:00:00+03:00"},
		"midnight comes twice, west":                {"America/Havana", "2025-11-02", "2025-11-02T00:00:00-04:00"},
		"the clocks go back before midnight":        {"Asia/Beirut", "2022-10-30", "2022-10-30T00:00:00+02:00"},
		"a day that an island left out":             {"Pacific/Apia", "2011-12-30", "2011-12-31T00:00:00+14:00"},
		"the day after one that an island left out": {"Pacific/Apia", "2011-12-31", "2011-12-31T00:00:00+14:00"},
		"long before there were zones":              {"Africa/Lagos", "0001-01-01", "0001-01-01T00:00:00+00:13"},
	} {
		t.Run(name, func(t *testing.T) {
			got := startOf(mustDate(t, c.date), zoneNamed(t, c.zone)).Format(time.RFC3339)
			if got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// Days neither overlap nor leave a gap, whatever the clocks do.
func TestDaysTouch(t *testing.T) {
	for _, name := range []string{"Europe/Berlin", "America/Sao_Paulo", "Asia/Amman", "Asia/Beirut", "Africa/Cairo", "Pacific/Apia", "Africa/Casablanca"} {
		zone := zoneNamed(t, name)
		for date := mustDate(t, "2009-01-01"); date.Year() < 2027; date = date.AddDate(0, 0, 1) {
			start, end := startOf(date, zone), startOf(date.AddDate(0, 0, 1), zone)
			if before := start.Add(-time.Second).In(zone); !dateOf(before).Before(date) {
				t.Fatalf("%s: %v belongs to %s already", name, before, date.Format(time.DateOnly))
			}
			if last := end.Add(-time.Second).In(zone); end.After(start) && !dateOf(last).Equal(date) {
				t.Fatalf("%s: %v does not belong to %s", name, last, date.Format(time.DateOnly))
			}
		}
	}
}

func TestAddMonths(t *testing.T) {
	for name, c := range map[string]struct {
		date string
		n    int
		want string
	}{
		"to a longer month":          {"2026-02-28", 1, "2026-03-28"},
		"to a shorter month":         {"2026-01-31", 1, "2026-02-28"},
		"to February in a leap year": {"2027-12-31", 2, "2028-02-29"},
		"back to a shorter month":    {"2026-05-31", -1, "2026-04-30"},
		"over the turn of the year":  {"2026-01-15", -1, "2025-12-15"},
		"a hundred years":            {"2026-03-12", 1200, "2126-03-12"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := addMonths(mustDate(t, c.date), c.n).Format(time.DateOnly); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestBirthdaysOn29February(t *testing.T) {
	for name, c := range map[string]struct {
		first string
		want  bool
	}{
		"28 February of an ordinary year": {"2026-02-28", true},
		"1 March of an ordinary year":     {"2026-03-01", false},
		"28 February of a leap year":      {"2028-02-28", false},
		"29 February of a leap year":      {"2028-02-29", true},
	} {
		t.Run(name, func(t *testing.T) {
			if got := birthdaysFrom(mustDate(t, c.first), 1).Match("1984-02-29"); got != c.want {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func mustDate(t *testing.T, written string) time.Time {
	t.Helper()
	date, err := time.Parse(time.DateOnly, written)
	if err != nil {
		t.Fatal(err)
	}
	return date
}
