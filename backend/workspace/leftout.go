package workspace

import (
	"context"
	"iter"
	"slices"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/exporting"
)

// leftOut are those whom an export left out.
type leftOut struct {
	ids    []contact.ID
	counts ConsentCounts
}

func (l *leftOut) add(c *contact.Contact) {
	l.ids = append(l.ids, c.ID)
	if c.Consent == consent.OptedOut {
		l.counts.OptedOut++
	} else {
		l.counts.NotAsked++
	}
}

// leftOut reads those who were left out, each with the line of the ledger that decided.
func (w *Workspace) leftOut(ctx context.Context, out *leftOut) iter.Seq2[*exporting.LeftOutPerson, error] {
	return func(yield func(*exporting.LeftOutPerson, error) bool) {
		for ids := range slices.Chunk(out.ids, exportChunk) {
			contacts, err := w.store.Contacts(ctx, ids)
			if err != nil {
				yield(nil, err)
				return
			}
			ledgers, err := w.store.Ledgers(ctx, ascending(ids))
			if err != nil {
				yield(nil, err)
				return
			}
			for i := range contacts {
				c := &contacts[i]
				if !yield(&exporting.LeftOutPerson{Contact: c, Because: because(ledgers[uint32(c.ID)])}, nil) {
					return
				}
			}
		}
	}
}

// because returns the line that decided how somebody stands; where none did, the last note that a file left.
func because(ledger []consent.Event) consent.Event {
	if e, found := consent.Deciding(ledger); found {
		return e
	}
	for _, e := range slices.Backward(ledger) {
		if e.Kind == consent.ImportedUnverified {
			return e
		}
	}
	return consent.Event{}
}
