package app

import (
	"regulars/backend/contact"
	"regulars/backend/workspace"
)

// Contacts finds contacts and changes them.
type Contacts struct{ app *App }

// OpenView answers a query. A question that is still being answered for an older call is given up: nobody waits for
// it any more.
func (x *Contacts) OpenView(q Query) (view View, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return view, err
	}
	query, err := w.ParseQuery(q.Filter, q.Sort)
	if err != nil {
		return view, err
	}
	ctx, done := x.app.asking.next(x.app.ctx)
	defer done()
	v, err := w.OpenView(ctx, query)
	if err != nil {
		return view, err
	}
	return View{ID: v.ID, Total: v.Total, All: v.All, Loading: v.Loading}, nil
}

// Rows reads a page of a view.
func (x *Contacts) Rows(view int64, offset, limit int) (page Rows, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return page, err
	}
	p, err := w.Rows(x.app.ctx, view, offset, limit)
	if err != nil {
		return page, err
	}
	return Rows{Rows: wireRows(w, p.Contacts), Stale: p.Stale}, nil
}

// IDs says who is in the rows of a view from offset on, for a selection by range.
func (x *Contacts) IDs(view int64, offset, limit int) (ids []int64, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return nil, err
	}
	found, err := w.IDs(view, offset, limit)
	if err != nil {
		return nil, err
	}
	return each(found, func(id contact.ID) int64 { return int64(id) }), nil
}

// Among counts how many of these contacts are in a view.
func (x *Contacts) Among(view int64, ids []int64) (count int, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return 0, err
	}
	return w.Among(view, each(ids, contactID))
}

// Facets counts what the rows of a view have in common.
func (x *Contacts) Facets(view int64) (f Facets, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return f, err
	}
	counts, err := w.Facets(x.app.ctx, view)
	if err != nil {
		return f, err
	}
	return wireFacets(counts, w.Tags()), nil
}

// Preview says whom a filter would find, while it is being written: its Problem is no fault. A preview that is still
// being made for an older call is given up.
func (x *Contacts) Preview(q Query) (p Preview, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return p, err
	}
	ctx, done := x.app.previewing.next(x.app.ctx)
	defer done()
	found, err := w.Preview(ctx, q.Filter, q.Sort)
	if err != nil {
		return p, err
	}
	return wirePreview(w, found), nil
}

// Describe puts filters into words.
func (x *Contacts) Describe(filters []string) (words []string, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return nil, err
	}
	return w.Describe(filters)
}

// Get reads everything about one contact.
func (x *Contacts) Get(id int64) (d Detail, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return d, err
	}
	dossier, err := w.Dossier(x.app.ctx, contactID(id))
	if err != nil {
		return d, err
	}
	return wireDetail(w, dossier), nil
}

// RowsByID reads contacts again, for instance those that an edit touched. One that is gone is left out.
func (x *Contacts) RowsByID(ids []int64) (rows []Row, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return nil, err
	}
	contacts, err := w.Contacts(x.app.ctx, each(ids, contactID))
	if err != nil {
		return nil, err
	}
	return wireRows(w, contacts), nil
}

// Common says what the contacts of a selection share.
func (x *Contacts) Common(s Selection) (c Common, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return c, err
	}
	shared, err := w.Common(x.app.ctx, selection(s))
	if err != nil {
		return c, err
	}
	return wireCommon(shared, w), nil
}

// CheckPhone reads a number while it is typed. It never fails for a bad number: Problem says what is wrong.
func (x *Contacts) CheckPhone(raw, country string) (check PhoneCheck, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return check, err
	}
	c, err := w.CheckPhone(x.app.ctx, raw, country)
	if err != nil {
		return check, err
	}
	return PhoneCheck{
		OK: c.Problem == "", E164: c.Number.E164, Text: c.Number.Display(), Country: c.Number.Country,
		Warning: c.Warning, Problem: c.Problem, Existing: int64(c.Existing.ID), ExistingName: c.Existing.Name, Erased: c.Erased,
	}, nil
}

// Create adds a contact.
func (x *Contacts) Create(in ContactInput) (c Created, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return c, err
	}
	changed, id, err := w.Create(x.app.ctx, workspace.NewContact{
		Phone: in.Phone, Name: in.Name, OptedOut: in.OptedOut, Again: in.Again,
		Tags: each(in.Tags, tagID), Attributes: each(in.Attributes, draftValue),
	})
	if err != nil {
		return c, err
	}
	return Created{Change: changed.Change, Contacts: changed.Contacts, Message: changed.Summary, ID: int64(id)}, nil
}

// Edit applies everything that the Edit customer dialog holds as one change.
func (x *Contacts) Edit(id int64, p ContactPatch) (c Changed, err error) {
	defer guard(&err)
	return x.edit(workspace.Selection{IDs: []contact.ID{contactID(id)}}, p)
}

// EditMany is Edit for a selection. Name and phone can only be set for one contact.
func (x *Contacts) EditMany(s Selection, p ContactPatch) (c Changed, err error) {
	defer guard(&err)
	return x.edit(selection(s), p)
}

func (x *Contacts) edit(s workspace.Selection, p ContactPatch) (Changed, error) {
	return x.change(func(w *workspace.Workspace) (workspace.Changed, error) {
		return w.Edit(x.app.ctx, s, workspace.Patch{
			Name: p.Name, Phone: p.Phone, Again: p.Again,
			Set: each(p.SetAttributes, draftValue), Clear: each(p.ClearAttributes, definitionID),
			AddTags: each(p.AddTags, tagID), RemoveTags: each(p.RemoveTags, tagID),
		})
	})
}

// OptOut records that a selection wants no marketing messages.
func (x *Contacts) OptOut(s Selection, note string) (c Changed, err error) {
	defer guard(&err)
	return x.change(func(w *workspace.Workspace) (workspace.Changed, error) {
		return w.OptOut(x.app.ctx, selection(s), note)
	})
}

// OptIn records that a selection agreed. Without a proof it takes back opt-outs that were made by hand; lifting one that
// came from the person needs one.
func (x *Contacts) OptIn(s Selection, p ConsentProof) (c Changed, err error) {
	defer guard(&err)
	return x.change(func(w *workspace.Workspace) (workspace.Changed, error) {
		return w.OptIn(x.app.ctx, selection(s), workspace.Proof{Method: p.Method, Note: p.Note, Notice: p.Notice, Evidence: p.Evidence, On: p.On, Until: p.Until})
	})
}

// AddTag puts an active tag on a selection.
func (x *Contacts) AddTag(s Selection, tag int64) (c Changed, err error) {
	defer guard(&err)
	return x.change(func(w *workspace.Workspace) (workspace.Changed, error) {
		return w.AddTag(x.app.ctx, selection(s), tagID(tag))
	})
}

// RemoveTag takes a tag off a selection.
func (x *Contacts) RemoveTag(s Selection, tag int64) (c Changed, err error) {
	defer guard(&err)
	return x.change(func(w *workspace.Workspace) (workspace.Changed, error) {
		return w.RemoveTag(x.app.ctx, selection(s), tagID(tag))
	})
}

// SetAttribute gives every contact of a selection the same value.
func (x *Contacts) SetAttribute(s Selection, attribute int64, value string) (c Changed, err error) {
	defer guard(&err)
	return x.change(func(w *workspace.Workspace) (workspace.Changed, error) {
		return w.SetAttribute(x.app.ctx, selection(s), draftValue(AttributeValue{ID: attribute, Value: value}))
	})
}

// ClearAttribute removes the value of every contact of a selection.
func (x *Contacts) ClearAttribute(s Selection, attribute int64) (c Changed, err error) {
	defer guard(&err)
	return x.change(func(w *workspace.Workspace) (workspace.Changed, error) {
		return w.ClearAttribute(x.app.ctx, selection(s), definitionID(attribute))
	})
}

// TracesOf counts what RemoveBySource would remove.
func (x *Contacts) TracesOf(r SourceRemoval) (t SourceTraces, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return t, err
	}
	removal, err := sourceRemoval(r)
	if err != nil {
		return t, err
	}
	found, err := w.TracesOf(x.app.ctx, removal)
	return SourceTraces(found), err
}

// RemoveBySource removes the tags and values that a source added.
func (x *Contacts) RemoveBySource(r SourceRemoval) (c Changed, err error) {
	defer guard(&err)
	return x.change(func(w *workspace.Workspace) (workspace.Changed, error) {
		removal, err := sourceRemoval(r)
		if err != nil {
			return workspace.Changed{}, err
		}
		return w.RemoveBySource(x.app.ctx, removal)
	})
}

// Delete puts a selection in the trash.
func (x *Contacts) Delete(s Selection) (c Changed, err error) {
	defer guard(&err)
	return x.change(func(w *workspace.Workspace) (workspace.Changed, error) {
		return w.Delete(x.app.ctx, selection(s))
	})
}

// Restore takes contacts out of the trash.
func (x *Contacts) Restore(ids []int64) (c Changed, err error) {
	defer guard(&err)
	return x.change(func(w *workspace.Workspace) (workspace.Changed, error) {
		return w.Restore(x.app.ctx, each(ids, contactID))
	})
}

func (x *Contacts) change(command func(*workspace.Workspace) (workspace.Changed, error)) (Changed, error) {
	return x.app.change(command)
}
