package workspace

import (
	"testing"
	"time"

	"regulars/backend/consent"
)

func TestDossierSaysWhereConsentComesFrom(t *testing.T) {
	d := open(t)
	amara := d.add(NewContact{Name: "Amara"})
	state := func() consent.Event {
		dossier, err := d.Dossier(t.Context(), amara)
		if err != nil {
			t.Fatal(err)
		}
		return dossier.Consent
	}
	if got := state(); got.Kind != 0 {
		t.Errorf("nobody asked, but %+v", got)
	}
	d.must(d.OptIn(t.Context(), one(amara), Proof{Method: "Web form", Note: "ticked the box"}))
	if got := state(); got.Kind != consent.Granted || got.Method != "Web form" {
		t.Errorf("got %+v", got)
	}
	d.now.Add(int64(time.Minute / time.Second))
	d.must(d.OptOut(t.Context(), one(amara), "called"))
	if got := state(); got.Kind != consent.Withdrawn || got.Note != "called" {
		t.Errorf("got %+v", got)
	}
	lines, err := d.Ledger(t.Context(), amara)
	if err != nil || len(lines) != 2 || lines[0].Kind != consent.Withdrawn {
		t.Errorf("ledger %+v, %v", lines, err)
	}
}
