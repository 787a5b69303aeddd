package workspace

import (
	"context"
	"slices"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/note"
)

// firstLines is how many lines of the timeline come with a dossier.
const firstLines = 20

// Dossier is everything about one contact.
type Dossier struct {
	Detail
	Consent  consent.Event // the line of the ledger from which the present state follows; zero: nothing is recorded
	Notes    []note.Note   // the newest first
	Timeline []Line        // the newest first; Timeline has those before
}

// Dossier reads everything about one contact, also from the trash. Fault: fault.NotFound.
func (w *Workspace) Dossier(ctx context.Context, id contact.ID) (Dossier, error) {
	d, err := w.Get(ctx, id)
	if err != nil {
		return Dossier{}, err
	}
	p := Dossier{Detail: d}
	ledger, err := w.store.Events(ctx, id)
	if err != nil {
		return p, err
	}
	p.Consent = deciding(ledger)
	if p.Notes, err = w.store.Notes(ctx, id); err != nil {
		return p, err
	}
	p.Timeline, err = w.timeline(ctx, d.Contact, 0, firstLines)
	return p, err
}

// deciding returns the line from which the state of a ledger follows; zero: there is none.
func deciding(ledger []consent.Event) consent.Event {
	e, _ := consent.Deciding(ledger)
	return e
}

// Ledger returns what is recorded of a contact's consent, the newest line first.
func (w *Workspace) Ledger(ctx context.Context, id contact.ID) ([]consent.Event, error) {
	events, err := w.store.Events(ctx, id)
	slices.Reverse(events)
	return events, err
}
