package workspace

import (
	"context"
	"fmt"
	"time"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/phone"
	"regulars/backend/suppression"
)

// bySuppression is the reference of the line by which somebody who was erased stays opted out.
const bySuppression = "suppression"

// heed leaves a new contact opted out whom somebody erased who had opted out, whatever brings them back, and reports
// whether it is one. n is the number that the contact is going to have.
func (t turn) heed(made *contact.Contact, n phone.Number) bool {
	e, known := t.erased.Find(n, made.Identities)
	if !known || e.State != consent.OptedOut {
		return false
	}
	made.Consent, made.ConsentAt, made.ConsentSource = e.State, e.Since, e.Source
	return true
}

// optingOut returns the work of opting a contact out who is given the number of somebody who was erased and had opted
// out; nothing for any other number.
func (w *Workspace) optingOut(ctx context.Context, t turn, id uint32, n phone.Number) (work, error) {
	e, known := t.erased.Find(n, nil)
	if !known || e.State != consent.OptedOut {
		return work{}, nil
	}
	return w.entering(ctx, t, []uint32{id}, func(_ uint32, ledger []consent.Event) (consent.Event, error) {
		if consent.StandingOf(ledger).State == consent.OptedOut {
			return consent.Event{}, nil
		}
		return consent.Event{Kind: consent.Withdrawn, Reference: bySuppression}, nil
	})
}

// mayReturn refuses the number of somebody who was erased, unless it was said that they are to be added again.
// Fault: contact.erased in field "phone".
func (w *Workspace) mayReturn(n phone.Number, again bool) error {
	e, known := w.suppressed.Load().Find(n, nil)
	if !known || again {
		return nil
	}
	return fault.InField("phone", w.erasedFault(e))
}

// erasedFault says that somebody was erased.
func (w *Workspace) erasedFault(e suppression.Entry) *fault.Error {
	message := fmt.Sprintf("This person was erased on %s. Add them again only if they asked for it.", w.longDay(e.ErasedAt))
	if e.State == consent.OptedOut {
		message = fmt.Sprintf("This person was erased on %s. They had opted out. If you add them again they stay opted out.", w.longDay(e.ErasedAt))
	}
	return fault.New("contact.erased", message, "erasedAt", e.ErasedAt, "state", e.State.String(), "since", e.Since)
}

// longDay returns "3 May 2026".
func (w *Workspace) longDay(at int64) string {
	return time.Unix(at, 0).In(w.location).Format("2 Jan 2006")
}

// Suppressed returns what is kept of a number since the person who had it was erased, and false if nothing is. Faults:
// those of phone.Parse.
func (w *Workspace) Suppressed(number string) (suppression.Entry, bool, error) {
	n, err := phone.Parse(number, w.Settings().Country)
	if err != nil {
		return suppression.Entry{}, false, err
	}
	e, known := w.suppressed.Load().Find(n, nil)
	return e, known, nil
}
