package importing

import (
	"context"
	"fmt"
	"math"
	"slices"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/provenance"
)

// heardRow is how a contact stands after the row that named it first.
type heardRow struct {
	row     int
	outcome outcome
	contact contact.ID // 0 in a rehearsal, of one who would be created
	state   consent.State
	granted bool  // by this import
	at      int64 // since when, Unix seconds
}

// hear decides what a row adds to the ledger of a contact, and counts it. became is what became of the row if nothing
// else of it changes anything.
func (a *applying) hear(p *portion, r *row, before *contact.Contact, became outcome) consent.Event {
	if !a.plan.hearsConsent() {
		return consent.Event{}
	}
	line := a.plan.line(r, before, a.ledgers[before.ID])
	h := heardRow{row: r.number, outcome: became, contact: before.ID, state: before.Consent, at: before.ConsentAt}
	figures := &a.tally.consent
	switch line.Kind {
	case consent.Withdrawn:
		h.state = consent.OptedOut
		figures.OptOuts++
	case consent.Granted:
		h.state, h.granted, h.at = consent.OptedIn, true, line.OccurredAt
		figures.OptIns++
	case consent.ImportedUnverified:
		figures.Unverified++
	}
	if r.yes && before.Consent == consent.OptedOut {
		figures.Refused++
		p.problems = append(p.problems, a.plan.remark(r.number, r.draft.Phone.E164, OptInRefused, "The file says that the person agreed, but they opted out, and a file does not lift that. If they agreed again since, record it by hand."))
	}
	if became == createdRow {
		a.fresh = append(a.fresh, len(a.heard))
	}
	a.heard = append(a.heard, h)
	return line
}

// line returns what a row adds to the ledger of a contact; the zero Event is nothing.
func (p *Plan) line(r *row, before *contact.Contact, ledger []consent.Event) consent.Event {
	switch {
	case r.draft.OptedOut && !isFirmlyOut(before):
		return consent.Event{Kind: consent.Withdrawn, Source: provenance.Import, Reference: p.reference(r.number)}
	case !r.yes, before.Consent != consent.NotAsked:
		return consent.Event{}
	}
	if grant, proven := p.provenBy(r); proven && optsIn(ledger, grant) {
		return grant
	}
	if slices.ContainsFunc(ledger, func(e consent.Event) bool { return e.Kind == consent.ImportedUnverified }) {
		return consent.Event{} // to say it once is enough
	}
	return consent.Event{Kind: consent.ImportedUnverified, Source: provenance.Import, Reference: p.reference(r.number)}
}

// isFirmlyOut reports whether a contact has opted out, and not just by a switch that is taken back as easily as it was
// switched: a no in a file is worth more than that.
func isFirmlyOut(c *contact.Contact) bool {
	stands := consent.Standing{State: c.Consent, At: c.ConsentAt, Source: c.ConsentSource}
	return stands.State == consent.OptedOut && !stands.ByHand()
}

// optsIn reports whether a contact is opted in with one more line.
func optsIn(ledger []consent.Event, grant consent.Event) bool {
	grant.ID = math.MaxInt64 // of several lines of one second, it is the last
	state, _ := consent.Project(append(slices.Clip(ledger), grant))
	return state == consent.OptedIn
}

// ledgersOf reads the ledgers of the contacts that rows say yes for and that are not asked.
func (a *applying) ledgersOf(ctx context.Context, rows []row, current map[contact.ID]*contact.Contact) (map[contact.ID][]consent.Event, error) {
	var ids []contact.ID
	for i := range rows {
		if c, known := current[rows[i].existing]; known && rows[i].yes && c.Consent == consent.NotAsked {
			ids = append(ids, c.ID)
		}
	}
	if len(ids) == 0 {
		return nil, nil
	}
	ledgers, err := a.existing.Ledgers(ctx, ids)
	if err != nil {
		return nil, fmt.Errorf("read ledgers of the file's contacts: %w", err)
	}
	return ledgers, nil
}

// object remembers that a later row says that a contact opted out.
func (a *applying) object(o objection) {
	if _, known := a.late[o.first]; !known {
		a.late[o.first] = o.row
	}
}

// heed opts out those whom a later row of the file opts out, whatever their first row said: in a file, too, an opt-out
// is never lost.
func (a *applying) heed(ctx context.Context) error {
	if len(a.late) == 0 {
		return nil
	}
	a.batch.New, a.batch.Updates = a.batch.New[:0], a.batch.Updates[:0]
	for _, h := range a.heard {
		if row, objected := a.late[h.row]; objected && h.state != consent.OptedOut {
			a.optOut(h, row)
		}
	}
	if err := a.write(ctx); err != nil {
		return fmt.Errorf("write opt-outs of later rows: %w", err)
	}
	return nil
}

// optOut opts out a contact because of a later row.
func (a *applying) optOut(h heardRow, later int) {
	a.tally.consent.OptOuts++
	if h.granted {
		a.tally.consent.OptIns--
	}
	if h.outcome != createdRow {
		a.tally.rows[h.outcome]--
		a.tally.rows[updatedRow]++
	}
	a.tally.add([]Problem{a.plan.remark(h.row, "", OptOutFurtherOn, fmt.Sprintf("Row %d says that the same contact opted out. The opt-out counts.", later))})
	a.batch.Updates = append(a.batch.Updates, Update{
		Row: later, Before: &contact.Contact{ID: h.contact, Consent: h.state, ConsentAt: h.at},
		Line: consent.Event{Kind: consent.Withdrawn, Source: provenance.Import, Reference: a.plan.reference(later)},
	})
}

// remark returns a note about what a row says of consent.
func (p *Plan) remark(row int, value string, code fault.Code, message string) Problem {
	column := p.columnOf(Consent)
	if column == nil {
		column = p.columnOf(OptedOut)
	}
	return Problem{Row: row, Column: column.heading, Value: value, Code: code, Message: message, Warning: true}
}
