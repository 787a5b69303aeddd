package workspace

import (
	"context"
	"fmt"
	"strconv"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/history"
)

// Correction answers a line of the ledger that is wrong. The line stays.
type Correction struct {
	Line   int64         // the number of the wrong line
	Result consent.State // how the contact should have stood all along
	Reason string        // in the owner's words
}

// Correct adds a line that says how a contact should have stood, and why. Faults: those of consent.MayCorrect,
// consent.note_too_long in field "reason", fault.NotFound where the ledger of the contact has no such line.
func (w *Workspace) Correct(ctx context.Context, id contact.ID, c Correction) (Changed, error) {
	reason, err := checkNote("reason", c.Reason)
	if err != nil {
		return Changed{}, err
	}
	s := Selection{IDs: []contact.ID{id}}
	return w.switching(ctx, s, history.Change{Kind: history.ConsentCorrected}, w.eachLine(func(_ uint32, ledger []consent.Event) (consent.Event, error) {
		if !hasLine(ledger, c.Line) {
			return consent.Event{}, fault.New(fault.NotFound, fmt.Sprintf("Line %d of the ledger is not about this contact.", c.Line), "line", c.Line)
		}
		if err := consent.MayCorrect(ledger, c.Result, reason); err != nil {
			return consent.Event{}, err
		}
		return consent.Event{Kind: consent.Correction, Result: c.Result, Note: reason, Reference: "line " + strconv.FormatInt(c.Line, 10)}, nil
	}))
}

func hasLine(ledger []consent.Event, id int64) bool {
	for _, e := range ledger {
		if e.ID == id {
			return true
		}
	}
	return false
}
