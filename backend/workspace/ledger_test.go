package workspace

import (
	"reflect"
	"testing"
	"time"
	_ "time/tzdata" // the zones, also on a machine without them

	"regulars/backend/contact"
	"regulars/backend/provenance"
)

// aMonthOfConsent leaves Amara opted in, Ben opted out and Caio without a record, who once had one by mistake.
func aMonthOfConsent(t *testing.T) (d *desk, ids []contact.ID) {
	t.Helper()
	d = open(t)
	for _, name := range []string{"Amara", "Ben", "Caio"} {
		ids = append(ids, d.add(NewContact{Name: name}))
	}
	d.themselves(ids[0])
	d.now.Add(40 * 24 * 3600) // 7 July 2026
	d.must(d.OptIn(t.Context(), one(ids[0]), proof))
	d.must(d.OptOut(t.Context(), one(ids[1]), ""))
	d.now.Add(24 * 3600)
	d.must(d.OptOut(t.Context(), one(ids[2]), ""))
	d.must(d.Undo(t.Context()))
	return d, ids
}

func TestConsentOverview(t *testing.T) {
	d, _ := aMonthOfConsent(t)
	for _, c := range []struct {
		by          Span
		first, last string
		bars        map[string]Turns
	}{
		{ByDay, "2026-06-09", "2026-07-08", map[string]Turns{"2026-07-07": {1, 1}, "2026-07-08": {0, 1}}},
		{ByWeek, "2026-01-12", "2026-07-06", map[string]Turns{"2026-05-25": {0, 1}, "2026-07-06": {1, 2}}},
		{ByMonth, "2024-08-01", "2026-07-01", map[string]Turns{"2026-05-01": {0, 1}, "2026-07-01": {1, 2}}},
	} {
		t.Run(string(c.by), func(t *testing.T) {
			o, err := d.ConsentOverview(t.Context(), c.by)
			if err != nil {
				t.Fatal(err)
			}
			if o.OptedIn != 1 || o.OptedOut != 1 || o.NotAsked != 1 || o.Recent != (Turns{1, 2}) {
				t.Errorf("%+v", o)
			}
			if want := (map[provenance.Source]int{provenance.Webhook: 1, provenance.ManualAdmin: 2}); !reflect.DeepEqual(o.OptOutsBy, want) {
				t.Errorf("opt-outs by %v, want %v", o.OptOutsBy, want)
			}
			got := map[string]Turns{}
			for _, bar := range o.Bars {
				if bar.Turns != (Turns{}) {
					got[bar.From.Format(time.DateOnly)] = bar.Turns
				}
			}
			if !reflect.DeepEqual(got, c.bars) {
				t.Errorf("bars %v, want %v", got, c.bars)
			}
			if first, last := o.Bars[0].From.Format(time.DateOnly), o.Bars[len(o.Bars)-1].From.Format(time.DateOnly); first != c.first || last != c.last {
				t.Errorf("from %s to %s, want %s to %s", first, last, c.first, c.last)
			}
		})
	}
	_, err := d.ConsentOverview(t.Context(), "year")
	wantFault(t, err, "consent.span_unknown")
}

// A bar is a day of the calendar, also where clocks are changed.
func TestBarsFollowTheCalendar(t *testing.T) {
	paris, err := time.LoadLocation("Europe/Paris")
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, time.October, 26, 0, 30, 0, 0, paris) // the day after 25 hours
	for moved, want := range map[int]string{0: "2026-10-26T00:00:00+01:00", -1: "2026-10-25T00:00:00+02:00", -2: "2026-10-24T00:00:00+02:00"} {
		if got := ByDay.start(now, moved).Format(time.RFC3339); got != want {
			t.Errorf("%d days: %s, want %s", moved, got, want)
		}
	}
	if got := ByWeek.start(time.Date(2026, 11, 22, 23, 59, 0, 0, time.UTC), 0).Format(time.DateOnly); got != "2026-11-16" {
		t.Errorf("the week of a Sunday begins on %s", got)
	}
}
