package workspace

import (
	"context"
	"slices"

	"regulars/backend/attribute"
	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/history"
	"regulars/backend/phone"
	"regulars/backend/tag"
)

// Edit applies a patch as one change. Faults: those of the values by field, contact.exists, contact.erased, selection.empty.
func (w *Workspace) Edit(ctx context.Context, s Selection, p Patch) (Changed, error) {
	return w.edit(ctx, s, p, history.Change{Kind: history.ContactEdited})
}

// AddTag puts an active tag on the contacts that do not carry it. Faults: tag.Unknown, tag.Deleted, selection.empty.
func (w *Workspace) AddTag(ctx context.Context, s Selection, id tag.ID) (Changed, error) {
	t, _ := w.Tags().ByID(id)
	return w.edit(ctx, s, Patch{AddTags: []tag.ID{id}}, history.Change{Kind: history.TagAdded, Params: map[string]string{"tag": t.Name}})
}

// RemoveTag takes an active tag off the contacts that carry it. Faults: as AddTag.
func (w *Workspace) RemoveTag(ctx context.Context, s Selection, id tag.ID) (Changed, error) {
	t, _ := w.Tags().ByID(id)
	return w.edit(ctx, s, Patch{RemoveTags: []tag.ID{id}}, history.Change{Kind: history.TagRemoved, Params: map[string]string{"tag": t.Name}})
}

// SetAttribute gives the contacts a value. Faults: those of attribute.Parse, attribute.Unknown, attribute.Deleted.
func (w *Workspace) SetAttribute(ctx context.Context, s Selection, v Value) (Changed, error) {
	d, _ := w.Attributes().ByID(v.Definition)
	return w.edit(ctx, s, Patch{Set: []Value{v}}, history.Change{Kind: history.AttributeSet, Params: map[string]string{"attribute": d.Name, "value": v.Raw}})
}

// ClearAttribute removes the value of an attribute.
func (w *Workspace) ClearAttribute(ctx context.Context, s Selection, id attribute.ID) (Changed, error) {
	d, _ := w.Attributes().ByID(id)
	return w.edit(ctx, s, Patch{Clear: []attribute.ID{id}}, history.Change{Kind: history.AttributeCleared, Params: map[string]string{"attribute": d.Name}})
}

// change is a patch that was checked.
type change struct {
	name, phone         *string
	number              phone.Number // what phone says
	again               bool
	set                 []contact.DraftValue
	clear               []attribute.ID
	addTags, removeTags []tag.ID
}

// checked brings a patch into the form of the catalogues, all fields at once.
func (w *Workspace) checked(p Patch) (change, error) {
	fields := map[string]*fault.Error{}
	c := change{name: p.Name, phone: p.Phone, again: p.Again, addTags: once(p.AddTags)}
	// What is both set and cleared, or added and removed, is set and added: see contact.Patch.
	c.removeTags = slices.DeleteFunc(once(p.RemoveTags), func(id tag.ID) bool { return slices.Contains(p.AddTags, id) })
	c.clear = slices.DeleteFunc(once(p.Clear), func(id attribute.ID) bool {
		return slices.ContainsFunc(p.Set, func(v Value) bool { return v.Definition == id })
	})
	var err error
	if p.Phone != nil && *p.Phone != "" {
		if c.number, err = phone.Parse(*p.Phone, w.Settings().Country); err != nil {
			collect(fields, "phone", err)
		}
	}
	for _, id := range slices.Concat(p.AddTags, p.RemoveTags) {
		if _, err := w.Tags().ActiveID(id); err != nil {
			collect(fields, "tags", err)
		}
	}
	if c.set, err = w.values(p.Set); err != nil {
		collect(fields, "", err)
	}
	return c, fault.InFields(fields)
}

// once returns the ids in ascending order, each of them once.
func once[ID ~int64](ids []ID) []ID { return slices.Compact(slices.Sorted(slices.Values(ids))) }

func (w *Workspace) edit(ctx context.Context, s Selection, p Patch, as history.Change) (Changed, error) {
	c, err := w.checked(p)
	if err != nil {
		return Changed{}, err
	}
	return w.onSelection(ctx, s, label(as), func(ids []uint32) decide {
		return func(ctx context.Context, t turn) (work, error) {
			todo, err := w.editing(ctx, t, ids, c)
			if err != nil {
				return work{}, err
			}
			todo.change = as
			about := ids
			if len(ids) > 1 {
				about = history.Touched(todo.deltas) // it may be one after all
			}
			todo.change.Params, err = w.naming(ctx, about, as.Params)
			return todo, err
		}
	})
}

// editing returns the work of a patch for some contacts.
func (w *Workspace) editing(ctx context.Context, t turn, ids []uint32, c change) (work, error) {
	todo, err := w.editingFields(ctx, t, ids, c)
	if err != nil {
		return work{}, err
	}
	for _, part := range c.parts(t) {
		now, err := t.standing(ctx, part.at, ids)
		if err != nil {
			return work{}, err
		}
		if part.after == nil {
			todo.deltas = append(todo.deltas, drop(part.at, now)...)
			continue
		}
		todo.deltas = append(todo.deltas, put(part.at, ids, *part.after, now, part.same(now))...)
	}
	return todo, nil
}

// part is what a patch does to one tag or one attribute of all its contacts.
type part struct {
	at    place
	after *history.Rows // nil: the rows go
	same  func(now kept) func(nowRow, afterRow int) bool
}

func (c change) parts(t turn) []part {
	source, actor, at := int64(t.by.Source), t.by.Actor, t.by.At
	carries := func(kept) func(int, int) bool { return always }
	var parts []part
	for _, id := range c.removeTags {
		parts = append(parts, part{at: place{history.TagTable, int64(id)}})
	}
	for _, id := range c.addTags {
		after := constant(source, actor, at)
		parts = append(parts, part{place{history.TagTable, int64(id)}, &after, carries})
	}
	for _, id := range c.clear {
		parts = append(parts, part{at: place{history.AttributeTable, int64(id)}})
	}
	for _, v := range c.set {
		after := constant(v.Text, source, actor, at)
		parts = append(parts, part{place{history.AttributeTable, int64(v.Definition)}, &after, sameValue(v.Text)})
	}
	return parts
}

// sameValue leaves values alone that are what they should be: they keep saying when and by whom they were set.
func sameValue(text string) func(kept) func(int, int) bool {
	return func(now kept) func(int, int) bool {
		return func(row, _ int) bool { return now.rows.Columns[0].At(row) == text }
	}
}

// editingFields returns the work for name and number, which only one contact at a time can be given.
func (w *Workspace) editingFields(ctx context.Context, t turn, ids []uint32, c change) (work, error) {
	if c.name == nil && c.phone == nil {
		return work{}, nil
	}
	if len(ids) != 1 {
		return work{}, fault.New("edit.only_one", "A name or a number can be changed for one contact at a time. Choose one contact.")
	}
	d, err := w.Get(ctx, contact.ID(ids[0]))
	if err != nil {
		return work{}, err
	}
	draft := contact.Draft{Phone: d.Contact.Phone, Name: d.Contact.Name, Identities: d.Contact.Identities}
	if c.name != nil {
		draft.Name = *c.name
	}
	if c.phone != nil {
		draft.Phone = c.number
	}
	if draft, err = contact.New(draft, t.by.At); err != nil {
		return work{}, err
	}
	todo, err := w.rewriting(ctx, t, d.Contact, draft)
	if err != nil || draft.Phone.Key == d.Contact.Phone.Key {
		return todo, err
	}
	if err := w.mayReturn(draft.Phone, c.again); err != nil {
		return work{}, err
	}
	optOut, err := w.optingOut(ctx, t, ids[0], draft.Phone)
	optOut.deltas = append(todo.deltas, optOut.deltas...)
	return optOut, err
}

// rewriting returns the work of giving a contact the name and the number of a draft.
func (w *Workspace) rewriting(ctx context.Context, t turn, c contact.Contact, d contact.Draft) (work, error) {
	id := uint32(c.ID)
	edits := map[uint32]rewriter{id: named(d.Name)}
	if d.Phone != c.Phone {
		edits[id] = func(cells []any) { named(d.Name)(cells); numbered(d.Phone)(cells) }
	}
	if d.Phone.Key != c.Phone.Key {
		holder, err := w.holder(ctx, t, d.Phone)
		if err != nil {
			return work{}, err
		}
		if holder != 0 {
			edits[holder] = numbered(phone.Number{})
		}
	}
	deltas, err := t.rewrite(ctx, edits)
	return work{deltas: deltas}, err
}
