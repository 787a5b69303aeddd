package app

import "regulars/backend/workspace"

// History lists what was done and takes it back.
type History struct{ app *App }

// List returns up to limit changes before the one with this id (0: from the newest), newest first.
func (x *History) List(before int64, limit int) (changes []Change, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return nil, err
	}
	found, err := w.Changes(x.app.ctx, before, limit)
	return each(found, wireChange), err
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
