package app

import (
	"regulars/backend/tag"
	"regulars/backend/workspace"
)

// Tags keeps the tag catalogue.
type Tags struct{ app *App }

// List returns all tags by name, deleted ones too.
func (x *Tags) List() (tags []Tag, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return nil, err
	}
	carried := w.TagCounts()
	return each(w.Tags().All(), func(t tag.Tag) Tag { return wireTag(t, carried[t.ID]) }), nil
}

// Create adds a tag.
func (x *Tags) Create(in TagInput) (t Tag, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return t, err
	}
	made, err := w.CreateTag(x.app.ctx, in.Name, in.Description, tag.Color(in.Color))
	if err != nil {
		return t, err
	}
	return wireTag(made, 0), nil
}

// Edit changes a tag everywhere.
func (x *Tags) Edit(id int64, in TagInput) (t Tag, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return t, err
	}
	color := tag.Color(in.Color)
	edited, err := w.EditTag(x.app.ctx, tagID(id), tag.Patch{Name: &in.Name, Description: &in.Description, Color: &color})
	if err != nil {
		return t, err
	}
	return wireTag(edited, w.TagCounts()[edited.ID]), nil
}

// Delete makes tags history; contacts keep them.
func (x *Tags) Delete(ids []int64) (c Changed, err error) {
	defer guard(&err)
	return x.app.change(func(w *workspace.Workspace) (workspace.Changed, error) {
		return w.DeleteTags(x.app.ctx, each(ids, tagID))
	})
}

// Restore makes a deleted tag active again, under a new name if newName is not "".
func (x *Tags) Restore(id int64, newName string) (t Tag, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return t, err
	}
	restored, err := w.RestoreTag(x.app.ctx, tagID(id), newName)
	if err != nil {
		return t, err
	}
	return wireTag(restored, w.TagCounts()[restored.ID]), nil
}

// Merge moves a tag's contacts to another tag and deletes it.
func (x *Tags) Merge(from, into int64) (c Changed, err error) {
	defer guard(&err)
	return x.app.change(func(w *workspace.Workspace) (workspace.Changed, error) {
		return w.MergeTags(x.app.ctx, tagID(from), tagID(into))
	})
}
