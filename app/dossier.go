package app

import "regulars/backend/workspace"

// Timeline returns up to limit lines about a contact before the change with this id (0: from the newest), the newest
// first.
func (x *Contacts) Timeline(id, before int64, limit int) (lines []Line, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return nil, err
	}
	found, err := w.Timeline(x.app.ctx, contactID(id), before, limit)
	return each(found, wireLine), err
}

// Ledger returns what is recorded of a contact's consent, the newest line first.
func (x *Contacts) Ledger(id int64) (lines []ConsentLine, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return nil, err
	}
	found, err := w.Ledger(x.app.ctx, contactID(id))
	return each(found, wireConsentLine), err
}

// AddNote writes a note about a contact.
func (x *Contacts) AddNote(id int64, text string) (c Changed, err error) {
	defer guard(&err)
	return x.change(func(w *workspace.Workspace) (workspace.Changed, error) {
		return w.AddNote(x.app.ctx, contactID(id), text)
	})
}

// EditNote gives a note of a contact another text.
func (x *Contacts) EditNote(id, which int64, text string) (c Changed, err error) {
	defer guard(&err)
	return x.change(func(w *workspace.Workspace) (workspace.Changed, error) {
		return w.EditNote(x.app.ctx, contactID(id), noteID(which), text)
	})
}

// DeleteNote takes a note of a contact away.
func (x *Contacts) DeleteNote(id, which int64) (c Changed, err error) {
	defer guard(&err)
	return x.change(func(w *workspace.Workspace) (workspace.Changed, error) {
		return w.DeleteNote(x.app.ctx, contactID(id), noteID(which))
	})
}
