package app

import (
	"regulars/backend/provenance"
	"regulars/backend/workspace"
)

// History lists what was done and takes it back.
type History struct{ app *App }

// List returns the next changes that a query finds, newest first. Maybe there are none among those that it looked at:
// a page with a Next goes on.
func (x *History) List(q HistoryQuery) (page HistoryPage, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return HistoryPage{}, err
	}
	found, err := w.Changes(x.app.ctx, historyQuery(q))
	return HistoryPage{Changes: each(found.Changes, wireChange), Next: found.Next, Reached: instant(found.Reached)}, err
}

// Details returns what one change did; of many contacts, the first.
func (x *History) Details(id int64) (d ChangeDetails, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return ChangeDetails{}, err
	}
	found, err := w.Details(x.app.ctx, id)
	return wireChangeDetails(found), err
}

// Choices returns by what the history can be filtered.
func (x *History) Choices() (c HistoryChoices, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return HistoryChoices{}, err
	}
	return HistoryChoices{Sources: each(provenance.Sources(), wireSource), Actors: each(w.Actors(), plain)}, nil
}

// Undo takes back the last change that is not undone.
func (x *History) Undo() (c Changed, err error) {
	defer guard(&err)
	return x.app.change(func(w *workspace.Workspace) (workspace.Changed, error) { return w.Undo(x.app.ctx) })
}

// Redo does again what was undone last.
func (x *History) Redo() (c Changed, err error) {
	defer guard(&err)
	return x.app.change(func(w *workspace.Workspace) (workspace.Changed, error) { return w.Redo(x.app.ctx) })
}

// UndoChange takes back one change, whatever came after it, as long as nothing later stands on it.
func (x *History) UndoChange(id int64) (c Changed, err error) {
	defer guard(&err)
	return x.app.change(func(w *workspace.Workspace) (workspace.Changed, error) { return w.UndoChange(x.app.ctx, id) })
}
