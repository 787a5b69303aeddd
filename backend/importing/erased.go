package importing

import (
	"context"
	"fmt"
	"time"

	"regulars/backend/consent"
	"regulars/backend/suppression"
)

// meetErased gives the row of somebody who was erased its outcome.
func (a *applying) meetErased(ctx context.Context, p *portion, r *row, e suppression.Entry) error {
	p.problems = append(p.problems, a.plan.suppressed(r, e))
	if !a.plan.options.AddErased {
		a.tally.rows[suppressedRow]++
		return nil
	}
	if e.State == consent.OptedOut {
		return a.createOptedOut(ctx, p, r)
	}
	r.agreedAt = undated // whoever comes back is not opted in
	return a.create(ctx, p, r, consent.NotAsked)
}

// suppressed says that the person of a row was erased, and what becomes of the row.
func (p *Plan) suppressed(r *row, e suppression.Entry) Problem {
	message := fmt.Sprintf("This person was erased on %s", time.Unix(e.ErasedAt, 0).In(p.catalogues.Location).Format("2 Jan 2006"))
	switch optedOut := e.State == consent.OptedOut; {
	case optedOut && p.options.AddErased:
		message += ", after they had opted out. They are added again, and stay opted out."
	case optedOut:
		message += ", after they had opted out. This row is left out."
	case p.options.AddErased:
		message += ". They are added again."
	default:
		message += ". This row is left out."
	}
	return Problem{Row: r.number, Column: p.key().heading, Value: shorten(r.known()), Code: Suppressed, Message: message, Warning: true}
}

// known returns by what a row's person is recognised.
func (r *row) known() string {
	if r.draft.Phone.E164 != "" || len(r.draft.Identities) == 0 {
		return r.draft.Phone.E164
	}
	return r.draft.Identities[0].Value
}
