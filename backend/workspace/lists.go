package workspace

import (
	"context"
	"fmt"

	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/history"
	"regulars/backend/importing"
	"regulars/backend/segment"
)

// CreateList adds a list with the contacts of a selection on it. Faults: as CreateSegment, view.gone, selection.empty.
func (w *Workspace) CreateList(ctx context.Context, d segment.Draft, s Selection) (segment.Segment, Changed, error) {
	d.Kind, d.Filter = segment.List, ""
	var made segment.Segment
	as := history.Change{Kind: history.SegmentCreated, Params: map[string]string{"segment": d.Name}}
	done, err := w.onSelection(ctx, s, label(as), func(ids []uint32) decide { return w.creating(&made, d, ids) })
	return made, done, err
}

// AddToList puts the contacts of a selection on a list; those who are on it stay as they are. Faults: segment.Unknown,
// segment.Deleted, segment.NotList, view.gone, selection.empty.
func (w *Workspace) AddToList(ctx context.Context, s Selection, id segment.ID) (Changed, error) {
	return w.onList(ctx, s, id, history.ListExtended)
}

// RemoveFromList takes the contacts of a selection off a list. Faults: as AddToList.
func (w *Workspace) RemoveFromList(ctx context.Context, s Selection, id segment.ID) (Changed, error) {
	return w.onList(ctx, s, id, history.ListReduced)
}

func (w *Workspace) onList(ctx context.Context, s Selection, id segment.ID, kind history.Kind) (Changed, error) {
	list, err := w.list(id)
	if err != nil {
		return Changed{}, err
	}
	as := aboutSegments(kind, list)
	return w.onSelection(ctx, s, label(as), func(ids []uint32) decide {
		return func(ctx context.Context, t turn) (work, error) {
			now, err := t.standing(ctx, listPlace(id), ids)
			if err != nil {
				return work{}, err
			}
			todo := work{change: as, deltas: drop(listPlace(id), now)}
			if kind == history.ListExtended {
				todo.deltas = put(listPlace(id), ids, t.membership(), now, always)
			}
			todo.change.Params, err = w.naming(ctx, history.Touched(todo.deltas), as.Params)
			return todo, err
		}
	})
}

// list returns the active list of this id.
func (w *Workspace) list(id segment.ID) (segment.Segment, error) {
	s, err := w.Segments().ActiveID(id)
	if err == nil && s.Kind != segment.List {
		err = fault.New(segment.NotList, fmt.Sprintf("“%s” finds its contacts by a rule. Change the rule, or take a snapshot and add contacts to that.", s.Name), "segment", s.Name)
	}
	return s, err
}

func listPlace(id segment.ID) place { return place{history.ListTable, int64(id)} }

// The cells of history.ListTable.
func (t turn) membership() history.Rows { return constant(int64(t.by.Source), t.by.Actor, t.by.At) }

// enlisting returns the delta that puts contacts, ascending, on a new list.
func (t turn) enlisting(id segment.ID, contacts []uint32) history.Delta {
	after := t.membership()
	return history.Delta{Table: history.ListTable, Sub: int64(id), Keys: contacts, After: &after}
}

// ListOutcome says what became of the rows of a file of numbers: Added + Already + len(NotFound) are all of them.
type ListOutcome struct {
	Changed
	File     string
	Added    int
	Already  int // on the list before, or named further up in the file
	NotFound []importing.WrittenNumber
}

// AddNumbersToList puts the contacts whose numbers stand in a file on a list. Numbers are compared as they are when
// contacts are imported; nobody is created. Faults: those of files and of AddToList.
func (w *Workspace) AddNumbersToList(ctx context.Context, id segment.ID, path string) (ListOutcome, error) {
	list, err := w.list(id)
	if err != nil {
		return ListOutcome{}, err
	}
	file, numbers, err := w.numbersIn(ctx, path)
	if err != nil {
		return ListOutcome{}, err
	}
	outcome := ListOutcome{File: file}
	as := aboutSegments(history.ListExtended, list)
	as.Params["file"] = file
	outcome.Changed, err = w.onMany(ctx, label(as), len(numbers), func(ctx context.Context, t turn) (work, error) {
		var found []uint32
		found, outcome.NotFound = t.called(numbers)
		now, err := t.standing(ctx, listPlace(id), found)
		if err != nil {
			return work{}, err
		}
		outcome.Added = len(found) - len(now.keys)
		outcome.Already = len(numbers) - len(outcome.NotFound) - outcome.Added
		return work{change: as, deltas: put(listPlace(id), found, t.membership(), now, always)}, nil
	})
	return outcome, err
}

// numbersIn reads the numbers of a file, and returns its name too.
func (w *Workspace) numbersIn(ctx context.Context, path string) (name string, numbers []importing.WrittenNumber, err error) {
	country := w.Settings().Country
	file, err := importing.Open(path, country)
	if err != nil {
		return "", nil, err
	}
	defer func() { _ = file.Close() }() // it was only read
	err = file.Numbers(ctx, country, func(n importing.WrittenNumber) { numbers = append(numbers, n) })
	return file.Name(), numbers, err
}

// called returns the contacts who have the numbers, ascending, and the rows whose number nobody has.
func (t turn) called(numbers []importing.WrittenNumber) (found []uint32, unknown []importing.WrittenNumber) {
	ids := map[uint32]bool{}
	for _, n := range numbers {
		var id contact.ID
		known := false
		if n.Problem == nil {
			id, known = t.index.ByKey(n.Number.Key)
		}
		if known {
			ids[uint32(id)] = true
			continue
		}
		unknown = append(unknown, n)
	}
	return keysOf(ids), unknown
}
