package workspace

import (
	"context"
	"slices"

	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/filter"
	"regulars/backend/index"
)

// Selection is what a command works on: contacts by id, or, if View is not 0, all rows of that view but Except.
type Selection struct {
	IDs    []contact.ID
	View   int64
	Except []contact.ID
}

// resolve returns the contacts of a selection that are there now, ascending. Faults: view.gone, selection.empty.
func (w *Workspace) resolve(ctx context.Context, x *index.Index, s Selection) ([]uint32, error) {
	live, err := x.Find(ctx, filter.All{})
	if err != nil {
		return nil, err
	}
	chosen, err := w.chosen(s)
	if err != nil {
		return nil, err
	}
	left := slices.DeleteFunc(chosen, func(id uint32) bool { return !live.Has(contact.ID(id)) })
	if len(left) == 0 {
		return nil, fault.New("selection.empty", "These contacts are not there any more. Refresh the list and choose again.")
	}
	return left, nil
}

// chosen returns the ids of a selection, ascending, whether or not they are there.
func (w *Workspace) chosen(s Selection) ([]uint32, error) {
	if s.View == 0 {
		return ascending(s.IDs), nil
	}
	v, err := w.views.find(s.View)
	if err != nil {
		return nil, err
	}
	if v.set == nil {
		return nil, fault.New("view.gone", "The list was not complete yet. Refresh it and choose again.", "view", s.View)
	}
	except := ascending(s.Except)
	ids := make([]uint32, 0, v.set.Count())
	for id := range v.set.IDs() {
		if _, left := slices.BinarySearch(except, uint32(id)); !left {
			ids = append(ids, uint32(id))
		}
	}
	return ids, nil
}

func ascending(ids []contact.ID) []uint32 {
	out := make([]uint32, len(ids))
	for i, id := range ids {
		out[i] = uint32(id)
	}
	slices.Sort(out)
	return slices.Compact(out)
}
