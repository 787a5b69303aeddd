package app

import (
	"regulars/backend/importing"
	"regulars/backend/segment"
	"regulars/backend/workspace"
)

// Segments keeps saved filters and lists of contacts.
type Segments struct{ app *App }

// List returns all segments that are not deleted, by name.
func (x *Segments) List() (segments []Segment, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return nil, err
	}
	list, err := w.SegmentList(x.app.ctx)
	if err != nil {
		return nil, err
	}
	return each(list, wireSegment), nil
}

// Create saves a filter as a live segment.
func (x *Segments) Create(in SegmentInput) (s SavedSegment, err error) {
	defer guard(&err)
	return x.save(func(w *workspace.Workspace) (segment.Segment, workspace.Changed, error) {
		return w.CreateSegment(x.app.ctx, segment.Draft{
			Name: in.Name, Kind: segment.Live, Filter: in.Filter, Sort: in.Sort, Columns: in.Columns, Pinned: in.Pinned,
		})
	})
}

// CreateList makes a list with the contacts of a selection on it.
func (x *Segments) CreateList(name string, of Selection) (s SavedSegment, err error) {
	defer guard(&err)
	return x.save(func(w *workspace.Workspace) (segment.Segment, workspace.Changed, error) {
		return w.CreateList(x.app.ctx, segment.Draft{Name: name}, selection(of))
	})
}

// Edit changes a segment everywhere.
func (x *Segments) Edit(id int64, p SegmentPatch) (s SavedSegment, err error) {
	defer guard(&err)
	return x.save(func(w *workspace.Workspace) (segment.Segment, workspace.Changed, error) {
		return w.EditSegment(x.app.ctx, segment.ID(id), segment.Patch{
			Name: p.Name, Filter: p.Filter, Sort: p.Sort, Columns: p.Columns, Pinned: p.Pinned,
		})
	})
}

// Duplicate makes a second segment like this one.
func (x *Segments) Duplicate(id int64) (s SavedSegment, err error) {
	defer guard(&err)
	return x.save(func(w *workspace.Workspace) (segment.Segment, workspace.Changed, error) {
		return w.DuplicateSegment(x.app.ctx, segment.ID(id))
	})
}

// Snapshot makes a list of the contacts who are in a segment now.
func (x *Segments) Snapshot(id int64, name string) (s SavedSegment, err error) {
	defer guard(&err)
	return x.save(func(w *workspace.Workspace) (segment.Segment, workspace.Changed, error) {
		return w.SnapshotSegment(x.app.ctx, segment.ID(id), name)
	})
}

func (x *Segments) save(command func(*workspace.Workspace) (segment.Segment, workspace.Changed, error)) (SavedSegment, error) {
	w, err := x.app.open()
	if err != nil {
		return SavedSegment{}, err
	}
	s, done, err := command(w)
	return SavedSegment{ID: int64(s.ID), Name: s.Name, Change: done.Change, Contacts: done.Contacts, Message: done.Summary}, err
}

// Delete takes segments out of the list of segments.
func (x *Segments) Delete(ids []int64) (c Changed, err error) {
	defer guard(&err)
	return x.app.change(func(w *workspace.Workspace) (workspace.Changed, error) {
		return w.DeleteSegments(x.app.ctx, each(ids, func(id int64) segment.ID { return segment.ID(id) }))
	})
}

// AddContacts puts a selection on a list.
func (x *Segments) AddContacts(list int64, s Selection) (c Changed, err error) {
	defer guard(&err)
	return x.app.change(func(w *workspace.Workspace) (workspace.Changed, error) {
		return w.AddToList(x.app.ctx, selection(s), segment.ID(list))
	})
}

// RemoveContacts takes a selection off a list.
func (x *Segments) RemoveContacts(list int64, s Selection) (c Changed, err error) {
	defer guard(&err)
	return x.app.change(func(w *workspace.Workspace) (workspace.Changed, error) {
		return w.RemoveFromList(x.app.ctx, selection(s), segment.ID(list))
	})
}

// AddNumbers asks for a file and puts the contacts whose numbers stand in it on a list; File is "" when the person
// cancelled.
func (x *Segments) AddNumbers(list int64) (n NumbersAdded, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return n, err
	}
	path, err := x.app.chooseToRead(titleNumbers, csvFiles)
	if err != nil || path == "" {
		return NumbersAdded{NotFound: []RowNotFound{}}, err
	}
	done, err := w.AddNumbersToList(x.app.ctx, segment.ID(list), path)
	if err != nil {
		return n, err
	}
	return NumbersAdded{
		Change: done.Change, File: done.File, Added: done.Added, Already: done.Already, Missing: len(done.NotFound),
		NotFound: each(done.NotFound[:min(len(done.NotFound), maxNotFound)], wireNotFound),
	}, nil
}

// maxNotFound is how many rows without a contact the window shows.
const maxNotFound = 500

func wireNotFound(n importing.WrittenNumber) RowNotFound {
	out := RowNotFound{Row: n.Row, Value: n.Value}
	if n.Problem != nil {
		out.Problem = n.Problem.Message
	}
	return out
}
