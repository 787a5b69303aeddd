package workspace

import (
	"strings"
	"testing"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/history"
	"regulars/backend/provenance"
)

var proof = Proof{Method: "In person", Note: "Asked at the counter"}

func (d *desk) ledger(id contact.ID) []consent.Event {
	d.t.Helper()
	lines, err := d.store.Events(d.t.Context(), id)
	if err != nil {
		d.t.Fatal(err)
	}
	return lines
}

// themselves records that a contact opted out by what WhatsApp reports, for which there is no door yet.
func (d *desk) themselves(id contact.ID) {
	d.t.Helper()
	ctx := d.t.Context()
	x, end, err := d.begin(ctx)
	if err != nil {
		d.t.Fatal(err)
	}
	defer end()
	by := provenance.Stamp{Source: provenance.Webhook, At: d.now.Load()}
	_, err = d.transact(ctx, x, by, func(t turn) (history.Change, []history.Delta, error) {
		todo, err := d.entering(ctx, t, []uint32{uint32(id)}, func(uint32, []consent.Event) (consent.Event, error) {
			return consent.Event{Kind: consent.Withdrawn}, nil
		})
		if err != nil {
			return history.Change{}, nil, err
		}
		todo.change.Kind = history.OptedOut
		return t.save(ctx, todo)
	})
	if err != nil {
		d.t.Fatal(err)
	}
}

func TestOptOutIsALineOfTheLedger(t *testing.T) {
	d := open(t)
	id := d.add(NewContact{Name: "Amara"})
	done := d.must(d.OptOut(t.Context(), one(id), "on the phone"))
	c := d.get(id)
	if c.Consent != consent.OptedOut || c.ConsentAt != start || done.Summary != "Amara opted out" {
		t.Errorf("%+v %+v", c, done)
	}
	lines := d.ledger(id)
	if len(lines) != 1 || lines[0].Kind != consent.Withdrawn || lines[0].Note != "on the phone" || lines[0].Change != done.Change {
		t.Errorf("ledger %+v", lines)
	}
	if again := d.must(d.OptOut(t.Context(), one(id), "")); again.Change != 0 {
		t.Errorf("opted out twice: %+v", again)
	}
	d.sound()
}

// What a slip of the hand switched on, the hand may switch off; the ledger keeps both lines.
func TestOptOutByHandIsTakenBack(t *testing.T) {
	for name, before := range map[string]consent.State{"nobody asked": consent.NotAsked, "opted in": consent.OptedIn} {
		t.Run(name, func(t *testing.T) {
			d := open(t)
			id := d.add(NewContact{Name: "Amara"})
			if before == consent.OptedIn {
				d.must(d.OptIn(t.Context(), one(id), proof))
			}
			d.now.Add(10)
			d.must(d.OptOut(t.Context(), one(id), ""))
			d.now.Add(10)
			done := d.must(d.OptIn(t.Context(), one(id), Proof{}))
			if got := d.get(id).Consent; got != before || done.Summary != "Opt-out taken back for Amara" {
				t.Errorf("%v, %q", got, done.Summary)
			}
			lines := d.ledger(id)
			if last := lines[len(lines)-1]; last.Kind != consent.Correction || last.Result != before {
				t.Errorf("last line %+v", last)
			}
			d.sound()
		})
	}
}

func TestOptOutByThePersonNeedsProof(t *testing.T) {
	d := open(t)
	id := d.add(NewContact{Name: "Amara"})
	d.themselves(id)
	d.now.Add(10)
	cases := map[string]struct {
		proof Proof
		field string
	}{
		"no proof":  {Proof{}, "note"},
		"no note":   {Proof{Method: "In person"}, "note"},
		"no method": {Proof{Note: "asked"}, "method"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			_, err := d.OptIn(t.Context(), one(id), c.proof)
			f := wantFault(t, err, "consent.note_required")
			if f.Params["name"] != "Amara" || f.Fields[c.field] == nil {
				t.Errorf("got %+v", f)
			}
		})
	}
	d.must(d.OptIn(t.Context(), one(id), proof))
	if c := d.get(id); c.Consent != consent.OptedIn {
		t.Errorf("%v", c.Consent)
	}
	d.must(d.Undo(t.Context()))
	if c := d.get(id); c.Consent != consent.OptedOut {
		t.Errorf("after undo: %v", c.Consent)
	}
	d.sound()
}

// A grant and the opt-out that it lifts can be of the same second; the later one counts.
func TestOptInWithinTheSecond(t *testing.T) {
	d := open(t)
	id := d.add(NewContact{Name: "Amara"})
	d.themselves(id)
	d.must(d.OptIn(t.Context(), one(id), proof))
	if got := d.get(id).Consent; got != consent.OptedIn {
		t.Errorf("%v", got)
	}
	d.sound()
}

// Undo never takes a line out of the ledger.
func TestUndoOfConsentIsACorrection(t *testing.T) {
	d := open(t)
	id := d.add(NewContact{Name: "Amara"})
	d.must(d.OptOut(t.Context(), one(id), ""))
	for i, step := range []struct {
		do   func() (Changed, error)
		want consent.State
	}{
		{func() (Changed, error) { return d.Undo(t.Context()) }, consent.NotAsked},
		{func() (Changed, error) { return d.Redo(t.Context()) }, consent.OptedOut},
		{func() (Changed, error) { return d.Undo(t.Context()) }, consent.NotAsked},
	} {
		d.now.Add(5)
		d.must(step.do())
		if got := d.get(id).Consent; got != step.want {
			t.Errorf("step %d: %v, want %v", i, got, step.want)
		}
		if lines := d.ledger(id); len(lines) != i+2 || lines[i+1].Kind != consent.Correction {
			t.Errorf("step %d: ledger %+v", i, lines)
		}
		d.sound()
	}
}

func TestNotesHaveALimit(t *testing.T) {
	d := open(t)
	id := d.add(NewContact{Name: "Amara"})
	long := strings.Repeat("x", maxNote+1)
	_, err := d.OptOut(t.Context(), one(id), long)
	wantFault(t, err, "invalid")
	_, err = d.OptIn(t.Context(), one(id), Proof{Method: long, Note: "x"})
	if f := wantFault(t, err, "invalid"); f.Fields["method"] == nil {
		t.Errorf("got %+v", f)
	}
}

// An opt-out is the last line even where the clock went back since the one before.
func TestOptOutAfterTheClockWentBack(t *testing.T) {
	d := open(t)
	id, other := d.add(NewContact{Name: "Amara"}), d.add(NewContact{Name: "Ben"})
	d.now.Add(100)
	d.must(d.OptIn(t.Context(), one(id), proof))
	d.now.Add(-100)
	d.must(d.OptOut(t.Context(), Selection{IDs: []contact.ID{id, other}}, ""))
	for _, id := range []contact.ID{id, other} {
		if c := d.get(id); c.Consent != consent.OptedOut {
			t.Errorf("%s: %v", c.Name, c.Consent)
		}
	}
	if lines := d.ledger(id); lines[1].OccurredAt < lines[0].OccurredAt {
		t.Errorf("the later line occurred earlier: %+v", lines)
	}
	d.sound()
}

// Whatever door a line comes by, it says whom it is about.
func TestEveryLineSaysWhomItIsAbout(t *testing.T) {
	d := open(t)
	created := d.add(NewContact{Name: "Amara", Phone: "+2348035550101", OptedOut: true})
	switched := d.add(NewContact{Name: "Ben", Phone: "+2348035550102"})
	d.must(d.OptOut(t.Context(), one(switched), ""))
	d.must(d.Undo(t.Context()))
	d.must(d.OptIn(t.Context(), one(switched), proof))
	d.must(d.Delete(t.Context(), one(created)))
	heir := d.add(NewContact{Name: "Amara again", Phone: "+2348035550101", OptedOut: true})
	key := d.store.SubjectKey()
	for id, number := range map[contact.ID]uint64{created: 2348035550101, switched: 2348035550102, heir: 2348035550101} {
		for _, e := range d.ledger(id) {
			if e.Subject != key.SubjectOfPhone(number) {
				t.Errorf("line %d of contact %d is about somebody else", e.ID, id)
			}
		}
	}
	d.sound()
}
