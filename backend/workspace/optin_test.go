package workspace

import (
	"slices"
	"strings"
	"testing"
	"time"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/fault"
)

// dayFromNow returns the day that is some days after start.
func dayFromNow(later int) string {
	return time.Unix(start, 0).UTC().AddDate(0, 0, later).Format(time.DateOnly)
}

const oneDay = 24 * 60 * 60

func TestOptInSaysEverythingThatIsKnown(t *testing.T) {
	d := open(t)
	id := d.add(NewContact{Name: "Amara"})
	notice, _, err := d.AddNotice(t.Context(), blueDoor)
	if err != nil {
		t.Fatal(err)
	}
	d.must(d.OptIn(t.Context(), one(id), Proof{
		Method: " Form ", Note: "ticked the box", Notice: notice.ID, Evidence: "form 7, page 2", On: dayFromNow(-30), Until: dayFromNow(60),
	}))
	lines := d.ledger(id)
	if len(lines) != 1 {
		t.Fatalf("%d lines", len(lines))
	}
	e := lines[0]
	if e.Kind != consent.Granted || e.Method != "Form" || e.Notice != notice.ID || e.Evidence != "form 7, page 2" || e.Channel != consent.WhatsApp || e.Purpose != consent.Marketing {
		t.Errorf("%+v", e)
	}
	if e.OccurredAt != d.dayBegins(dayFromNow(-30), 0) || e.RecordedAt != start || e.ValidUntil != d.dayBegins(dayFromNow(61), 0) {
		t.Errorf("occurred %d, recorded %d, until %d", e.OccurredAt, e.RecordedAt, e.ValidUntil)
	}
	if c := d.get(id); c.Consent != consent.OptedIn || c.ConsentAt != e.OccurredAt {
		t.Errorf("%+v", c)
	}
	d.sound()
}

func TestOptInRefusesWhatCannotBe(t *testing.T) {
	for name, c := range map[string]struct {
		proof Proof
		field string
		code  fault.Code
	}{
		"tomorrow":              {Proof{On: dayFromNow(1)}, "on", dayInFuture},
		"no day":                {Proof{On: "yesterday"}, "on", dayUnclear},
		"a day that is not":     {Proof{On: "2026-02-30"}, "on", dayUnclear},
		"the day of the STOP":   {Proof{On: dayFromNow(-10)}, "on", grantTooOld},
		"before the STOP":       {Proof{On: dayFromNow(-11)}, "on", grantTooOld},
		"over already":          {Proof{Until: dayFromNow(-1)}, "until", dayIsOver},
		"no last day":           {Proof{Until: "soon"}, "until", dayUnclear},
		"a notice of nobody":    {Proof{Notice: 99}, "notice", consent.NoticeUnknown},
		"evidence that is long": {Proof{Evidence: strings.Repeat("x", maxNote+1)}, "evidence", "consent.note_too_long"},
	} {
		t.Run(name, func(t *testing.T) {
			d := open(t)
			id, other := d.add(NewContact{Name: "Amara"}), d.add(NewContact{Name: "Ben"})
			d.now.Add(-10 * oneDay)
			d.themselves(id)
			d.now.Add(10 * oneDay)
			before := d.ledger(id)
			c.proof.Method, c.proof.Note = "In person", "asked"
			_, err := d.OptIn(t.Context(), Selection{IDs: []contact.ID{other, id}}, c.proof)
			if f, _ := fault.As(err); f == nil || f.Fields[c.field] == nil || f.Fields[c.field].Code != c.code {
				t.Errorf("got %v, want %s in %s", err, c.code, c.field)
			}
			if !slices.Equal(d.ledger(id), before) || len(d.ledger(other)) != 0 {
				t.Error("something was written")
			}
			d.sound()
		})
	}
}

// The day after the opt-out is later for sure; so is today, whatever the second.
func TestOptInOfALaterDayLiftsAnOptOut(t *testing.T) {
	for _, on := range []string{dayFromNow(-9), dayFromNow(0), ""} {
		d := open(t)
		id := d.add(NewContact{Name: "Amara"})
		d.now.Add(-10 * oneDay)
		d.themselves(id)
		d.now.Add(10 * oneDay)
		d.must(d.OptIn(t.Context(), one(id), Proof{Method: "In person", Note: "asked", On: on}))
		if c := d.get(id); c.Consent != consent.OptedIn {
			t.Errorf("on %q: %v", on, c.Consent)
		}
		d.sound()
	}
}

func TestLapsed(t *testing.T) {
	d := open(t)
	ended, renewed, out, endless := d.add(NewContact{Name: "Amara"}), d.add(NewContact{Name: "Ben"}), d.add(NewContact{Name: "Caio"}), d.add(NewContact{Name: "Dana"})
	d.must(d.OptIn(t.Context(), Selection{IDs: []contact.ID{ended, renewed, out}}, Proof{Method: "Form", Until: dayFromNow(1)}))
	d.must(d.OptIn(t.Context(), one(endless), Proof{Method: "Form"}))
	if again := d.must(d.OptIn(t.Context(), one(renewed), proof)); again.Change != 0 {
		t.Errorf("who is opted in was opted in once more: %+v", again)
	}
	if lapsed, err := d.Lapsed(t.Context()); err != nil || lapsed != nil {
		t.Errorf("before the day is over: %v, %v", lapsed, err)
	}
	d.now.Add(2 * oneDay)
	d.must(d.OptIn(t.Context(), one(renewed), proof))
	d.must(d.OptOut(t.Context(), one(out), ""))
	lapsed, err := d.Lapsed(t.Context())
	if err != nil || !slices.Equal(lapsed, []uint32{uint32(ended)}) {
		t.Errorf("got %v, %v", lapsed, err)
	}
	if c := d.get(ended); c.Consent != consent.OptedIn {
		t.Errorf("%v", c.Consent)
	}
	d.sound()
}

// Who agreed for a time that is over stands like somebody of whom there is no record, wherever one asks whom to write to.
func TestAnExportLeavesOutWhoseConsentHasEnded(t *testing.T) {
	d := open(t)
	ended, in := d.add(NewContact{Name: "Amara"}), d.add(NewContact{Name: "Ben"})
	d.must(d.OptIn(t.Context(), one(ended), Proof{Method: "Form", Until: dayFromNow(1)}))
	d.must(d.OptIn(t.Context(), one(in), proof))
	d.now.Add(2 * oneDay)
	if counts, err := d.CountExport(t.Context(), ExportSpec{}); err != nil || counts != (ConsentCounts{OptedIn: 1, NotAsked: 1}) {
		t.Errorf("%+v, %v", counts, err)
	}
	for audience, want := range map[consent.Audience]string{consent.OnlyOptedIn: "Ben", consent.NotOptedOut: "Amara,Ben", consent.Everyone: "Amara,Ben"} {
		spec := ExportSpec{Query: d.query("", "name"), Columns: []string{"name"}, Audience: audience, TellLeftOut: true}
		saved, lines := d.export(spec)
		if got := strings.Join(lines, ","); got != want || saved.Count != len(lines) {
			t.Errorf("%s: %s, %+v", audience, got, saved)
		}
		if audience == consent.OnlyOptedIn {
			if out := d.lines(saved.Beside); len(out) != 1 || !strings.Contains(out[0], ",Amara,Consent has ended,") {
				t.Errorf("left out: %q", out)
			}
		}
	}
}
