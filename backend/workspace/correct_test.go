package workspace

import (
	"strings"
	"testing"

	"regulars/backend/consent"
	"regulars/backend/fault"
)

func TestCorrectAnswersALine(t *testing.T) {
	d := open(t)
	id := d.add(NewContact{Name: "Amara"})
	d.must(d.OptOut(t.Context(), one(id), ""))
	wrong := d.ledger(id)[0]
	d.now.Add(10)
	done := d.must(d.Correct(t.Context(), id, Correction{Line: wrong.ID, Result: consent.NotAsked, Reason: "it was the row below"}))
	lines := d.ledger(id)
	if len(lines) != 2 || lines[0] != wrong || done.Summary != "Consent of Amara corrected" {
		t.Fatalf("%+v, %q", lines, done.Summary)
	}
	if e := lines[1]; e.Kind != consent.Correction || e.Result != consent.NotAsked || e.Note != "it was the row below" || e.Reference != "line 1" {
		t.Errorf("%+v", e)
	}
	if got := d.get(id).Consent; got != consent.NotAsked {
		t.Errorf("%v", got)
	}
	d.must(d.Undo(t.Context()))
	if got := d.get(id).Consent; got != consent.OptedOut || len(d.ledger(id)) != 3 {
		t.Errorf("after undo: %v, %+v", got, d.ledger(id))
	}
	d.sound()
}

func TestCorrectIsRefused(t *testing.T) {
	d := open(t)
	id, other := d.add(NewContact{Name: "Amara"}), d.add(NewContact{Name: "Ben"})
	d.themselves(id)
	d.must(d.OptOut(t.Context(), one(other), ""))
	line := d.ledger(id)[0].ID
	for name, c := range map[string]struct {
		correction Correction
		field      string
		code       fault.Code
	}{
		"what they did themselves": {Correction{line, consent.NotAsked, "it was no STOP"}, "", consent.AlreadyWithdrawn},
		"nobody granted anything":  {Correction{line, consent.OptedIn, "they agreed"}, "", consent.NoGrant},
		"what stands already":      {Correction{line, consent.OptedOut, "x"}, "", consent.NothingToCorrect},
		"somebody else's line":     {Correction{line + 1, consent.NotAsked, "x"}, "", fault.NotFound},
		"a long reason":            {Correction{line, consent.NotAsked, strings.Repeat("x", maxNote+1)}, "reason", "consent.note_too_long"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := d.Correct(t.Context(), id, c.correction)
			f, _ := fault.As(err)
			if f != nil && c.field != "" {
				f = f.Fields[c.field]
			}
			if f == nil || f.Code != c.code {
				t.Errorf("got %v, want %s", err, c.code)
			}
		})
	}
	if n := len(d.ledger(id)); n != 1 {
		t.Errorf("%d lines", n)
	}
	d.sound()
}
