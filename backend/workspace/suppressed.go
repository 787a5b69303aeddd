package workspace

import (
	"context"
	"fmt"
	"slices"
	"time"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/phone"
	"regulars/backend/provenance"
	"regulars/backend/suppression"
)

// bySuppression is the reference of the line by which somebody who was erased stays opted out.
const bySuppression = "suppression"

// byTrash is the same for somebody who takes over the number of a contact in the trash.
const byTrash = "trash"

// heed leaves a new contact opted out who had opted out before: by now erased, whatever brings them back, or in the
// trash, whose number is taken over. It returns the reference of the line that says so; "" if there is none. n is the
// number that the contact is going to have, holder how its holder in the trash stands.
func (t turn) heed(made *contact.Contact, n phone.Number, holder consent.Standing) string {
	if e, known := t.erased.Find(n, made.Identities); known && e.State == consent.OptedOut {
		made.Consent, made.ConsentAt, made.ConsentSource = e.State, e.Since, e.Source
		return bySuppression
	}
	if holder.State == consent.OptedOut {
		made.Consent, made.ConsentAt, made.ConsentSource = holder.State, holder.At, holder.Source
		return byTrash
	}
	return ""
}

// optingOut returns the work of opting a contact out who is given the number of somebody who had opted out, and was
// erased or is in the trash; nothing for any other number.
func (w *Workspace) optingOut(ctx context.Context, t turn, id uint32, n phone.Number) (work, error) {
	stood, err := t.standings(ctx, []uint32{t.trashedHolder(n.Key)})
	if err != nil {
		return work{}, err
	}
	var before contact.Contact
	because := t.heed(&before, n, stood[t.trashedHolder(n.Key)])
	if because == "" {
		return work{}, nil
	}
	return w.entering(ctx, t, []uint32{id}, func(_ uint32, ledger []consent.Event) (consent.Event, error) {
		if consent.StandingOf(ledger).State == consent.OptedOut {
			return consent.Event{}, nil
		}
		return consent.Event{Kind: consent.Withdrawn, Reference: because}, nil
	})
}

// standings returns how contacts stand, by their ids; who has no record is left out. Ids may be 0 and in any order.
func (t turn) standings(ctx context.Context, ids []uint32) (map[uint32]consent.Standing, error) {
	asked := slices.DeleteFunc(slices.Sorted(slices.Values(ids)), func(id uint32) bool { return id == 0 })
	now, err := t.standing(ctx, consentPlace, slices.Compact(asked))
	stood := map[uint32]consent.Standing{}
	for row, id := range now.keys {
		stood[id] = consent.Standing{State: now.state(row), At: integerOf(now.cell(cellChangedAt, row)), Source: provenance.Source(integerOf(now.cell(cellSource, row)))}
	}
	return stood, err
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
