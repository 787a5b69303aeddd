package consent

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"regulars/backend/provenance"
)

// sequences is how many ledgers are made up. The same ones each time: a ledger that fails is found again.
const sequences = 20_000

// madeUp returns a ledger with many lines of the same second.
func madeUp(r *rand.Rand) []Event {
	all := make([]Event, r.IntN(13))
	sources := provenance.Keyword + 1
	for i := range all {
		all[i] = line(int64(i+1), 1+r.Int64N(6), Kind(1+r.IntN(6)), provenance.Source(1+r.IntN(int(sources)-1)))
		all[i].Result = State(r.IntN(3))
	}
	return all
}

// isAgain reports whether e is somebody's word that they agreed, by themselves or taken down by hand.
func isAgain(e Event) bool {
	switch e.Source {
	case provenance.Form, provenance.Chatbot, provenance.Webhook, provenance.Keyword, provenance.ManualAdmin, provenance.ManualAgent:
		return e.Kind == Granted
	}
	return false
}

func isPerson(e Event) bool {
	switch e.Source {
	case provenance.Form, provenance.Chatbot, provenance.Webhook, provenance.Keyword:
		return e.Kind == Withdrawn
	}
	return false
}

// mustBeOut says, without looking at states, why somebody with this ledger cannot be written to; "" if nothing says so. It
// knows less than the projection: only what may never be lost.
func mustBeOut(ledger []Event) string {
	for _, out := range ledger {
		if out.Kind != Withdrawn && out.Kind != PlatformStopped {
			continue
		}
		lifted := false
		for _, e := range ledger {
			later := e.OccurredAt > out.OccurredAt
			switch {
			case isAgain(e):
				lifted = lifted || later || e.OccurredAt == out.OccurredAt && isManual(e.Source) && isManual(out.Source)
			case out.Kind == PlatformStopped:
				lifted = lifted || e.Kind == PlatformResumed && later
			case !isPerson(out):
				lifted = lifted || e.Kind == Correction && e.OccurredAt >= out.OccurredAt
			}
		}
		if !lifted {
			return fmt.Sprintf("line %d was not lifted by anybody who may", out.ID)
		}
	}
	return ""
}

// Whatever is recorded, in whatever order it arrives: the state is the same, and no opt-out is lost.
func TestNoOptOutIsLostInAnyLedger(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 2026))
	held := 0
	for range sequences {
		ledger := madeUp(r)
		want := StandingOf(ledger)
		if why := mustBeOut(ledger); why != "" {
			held++
			if want.State != OptedOut {
				t.Fatalf("%+v comes to %v, though %s", ledger, want.State, why)
			}
		}
		r.Shuffle(len(ledger), func(i, j int) { ledger[i], ledger[j] = ledger[j], ledger[i] })
		if got := StandingOf(ledger); got != want {
			t.Fatalf("%+v comes to %+v in this order, and to %+v in the order of arrival", ledger, got, want)
		}
	}
	if held < sequences/4 {
		t.Errorf("only %d of %d ledgers had an opt-out to keep", held, sequences)
	}
}

// Nobody is opted in of whom no line says that they agreed, or that they should have been opted in all along.
func TestNobodyIsOptedInWithoutAGrant(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 2026))
	for range sequences {
		ledger := madeUp(r)
		said := false
		for _, e := range ledger {
			said = said || e.Kind == Granted || e.Kind == Correction && e.Result == OptedIn
		}
		if got := StandingOf(ledger).State; got == OptedIn && !said {
			t.Fatalf("%+v comes to %v", ledger, got)
		}
	}
}

// What the bulk opt-out of the program relies on: behind all other lines, an opt-out by hand of who is not opted out is
// what the ledger comes to.
func TestAnOptOutBehindAllLinesIsWhatTheyComeTo(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 2026))
	for range sequences {
		ledger := madeUp(r)
		if StandingOf(ledger).State == OptedOut {
			continue
		}
		now := 6 + r.Int64N(2)
		ledger = append(ledger, line(100, now, Withdrawn, provenance.ManualAdmin))
		if got, want := StandingOf(ledger), (Standing{OptedOut, now, provenance.ManualAdmin}); got != want {
			t.Fatalf("%+v comes to %+v", ledger, got)
		}
	}
}

// Words that were erased, ends and notices say nothing about the state.
func TestOnlyWhatHappenedCounts(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 2026))
	for range sequences / 10 {
		ledger := madeUp(r)
		want := StandingOf(ledger)
		for i := range ledger {
			ledger[i].Note, ledger[i].Evidence, ledger[i].Notice, ledger[i].ValidUntil, ledger[i].Change = "x", "y", 3, 1, 9
		}
		if got := StandingOf(ledger); got != want {
			t.Fatalf("%+v comes to %+v, not %+v", ledger, got, want)
		}
	}
}
