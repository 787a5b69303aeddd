package app

import (
	"fmt"

	"regulars/backend/consent"
	"regulars/backend/exporting"
	"regulars/backend/workspace"
)

// Consent shows how consent stands and what the ledger says.
type Consent struct{ app *App }

// Overview counts contacts by their consent, and the ledger's lines by "day", "week" or "month".
func (x *Consent) Overview(by string) (o ConsentOverview, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return o, err
	}
	found, err := w.ConsentOverview(x.app.ctx, workspace.Span(by))
	return wireOverview(found), err
}

// Lines returns the next lines of the ledger that a query finds, up to limit, maybe none at all: a page with a next
// goes on.
func (x *Consent) Lines(q LedgerQuery, limit int) (page LedgerPage, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return page, err
	}
	found, err := w.LedgerLines(x.app.ctx, ledgerQuery(q), limit)
	return LedgerPage{Lines: each(found.Lines, wireLedgerLine), Next: found.Next, Reached: instant(found.Reached)}, err
}

// Correct answers a line of a contact's ledger that is wrong with a new one: the contact should have been in the state
// result ("opted_in", "not_asked" or "opted_out") all along.
func (x *Consent) Correct(id, line int64, result, reason string) (c Changed, err error) {
	defer guard(&err)
	return x.app.change(func(w *workspace.Workspace) (workspace.Changed, error) {
		state, known := consent.ParseState(result)
		if !known {
			return workspace.Changed{}, fmt.Errorf("there is no consent state %q", result)
		}
		return w.Correct(x.app.ctx, contactID(id), workspace.Correction{Line: line, Result: state, Reason: reason})
	})
}

// SaveLines asks where to, and saves the lines that a query asks for, however many, as CSV.
func (x *Consent) SaveLines(q LedgerQuery) (e Exported, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return e, err
	}
	asked := ledgerQuery(q)
	if err := w.HasLines(x.app.ctx, asked); err != nil {
		return e, err
	}
	name := exporting.LedgerFileName(x.app.options.Clock().Local())
	return x.app.save(titleLedger, name, func(target string) (int, error) { return w.SaveLedger(x.app.ctx, asked, target) })
}
