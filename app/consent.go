package app

import (
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

// Lines returns up to limit lines of the ledger, the last one recorded first.
func (x *Consent) Lines(q LedgerQuery, limit int) (lines []LedgerLine, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return nil, err
	}
	found, err := w.LedgerLines(x.app.ctx, ledgerQuery(q), limit)
	return each(found, wireLedgerLine), err
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
